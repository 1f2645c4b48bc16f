import { describe, expect, it } from 'vitest';
import { bothEnded } from '../../scripts/lib/both-ended.ts';

describe('two works of which one may fail', () => {
  it('gives what both gave, in their order', async () => {
    expect(await bothEnded(Promise.resolve(1), Promise.resolve('deux'))).toEqual([1, 'deux']);
  });

  it.each(['first', 'second'] as const)('waits for the other when the %s fails at once', async (failing) => {
    let isWriting = true;
    const other = new Promise<void>((done) =>
      setTimeout(() => {
        isWriting = false;
        done();
      }, 20),
    );
    const failure = Promise.reject(new Error('disque plein'));
    const both = failing === 'first' ? bothEnded(failure, other) : bothEnded(other, failure);
    await expect(both).rejects.toThrow('disque plein');
    expect(isWriting).toBe(false);
  });

  it('tells the failure of the first when both fail', async () => {
    const [one, other] = ['classeur', 'pages'].map((what) => Promise.reject(new Error(what)));
    await expect(bothEnded(one as Promise<never>, other as Promise<never>)).rejects.toThrow('classeur');
  });
});

import published from 'cadran:observatory';
import { asked, askedByField, askedWhole } from './asked.ts';
import type { Observatory } from './types.ts';

type Part = keyof Observatory;

const partOf = asked('part', (name: Part) => published[name]);
/** Tens of thousands of rows, or rows of many members. */
const LARGE: readonly Part[] = ['essms', 'projects'];

const largePartOf = askedWhole('grande part', (name: Part) => published[name]);
const fieldsOf = askedByField('field', (name: Part) => published[name] as object);

/** Whether a part is made of parts itself: not a list. */
const hasFields = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** The published figures as pages read them: they depend on the parts that they read, one level down where those have parts. */
export const observatory: Observatory = new Proxy(published, {
  get(_, name: Part) {
    const part = published[name];
    if (hasFields(part)) return fieldsOf(part, name);
    return LARGE.includes(name) ? largePartOf(name) : partOf(name);
  },
});

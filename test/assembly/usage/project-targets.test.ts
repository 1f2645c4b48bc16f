import { expect, test } from 'vitest';
import { projectTargets } from '../../../src/assembly/usage/project-targets.ts';
import { MISSING } from '../../../src/domain/cell.ts';
import { RATE_INDICATORS } from '../../../src/domain/usage-return.ts';
import type { Attainment, ProjectUsage } from '../../../src/observatory/usage-figures.ts';

const reaching = { measured: 0, allFive: MISSING, dui: MISSING, socle: MISSING };

/** The five measures of a project, of which this is said; `sans_objet` for a target that binds none of its ESSMS. */
const five = (statements: readonly (Attainment | null | 'sans_objet')[]): ProjectUsage[] =>
  RATE_INDICATORS.map((indicator, index) => {
    const said = statements[index] ?? null;
    return {
      projectId: 'P1',
      indicator,
      denominatorType: 'tous',
      numerator: 1,
      denominator: 1,
      rate: MISSING,
      status: said === 'sans_objet' ? 'sans_objet' : 'publie',
      target: 700_000,
      attained: said === 'sans_objet' ? null : said,
      respondents: 1,
      expected: 1,
      lowerBound: MISSING,
      upperBound: MISSING,
    };
  });

const YES: readonly Attainment[] = ['oui', 'oui', 'oui', 'oui'];

test.each([
  ['all five are', [...YES, 'oui'], 'oui'],
  ['one is not', [...YES, 'non'], 'non'],
  ['one is not, and nothing is said of the others', [null, null, null, null, 'non'], 'non'],
  ['one is, of those who answered', [...YES, 'oui_sur_repondants'], null],
  ['one is not, of those who answered', [...YES, 'non_sur_repondants'], null],
  ['nothing is said of one', [...YES, null], null],
  ['the others do not bind it', ['oui', 'oui', 'oui', 'sans_objet', 'sans_objet'], 'oui'],
  ['none binds it', RATE_INDICATORS.map(() => 'sans_objet' as const), null],
] as const)('the targets of a project are reached: %s', (_, statements, expected) => {
  expect(projectTargets('P1', five(statements), reaching).allReached).toBe(expected);
});

test('rows of one type of denominator say nothing', () => {
  const typed = five([...YES, 'oui']).map((each) => ({
    ...each,
    denominatorType: 'inconnu' as const,
    attained: 'non' as const,
  }));
  expect(projectTargets('P1', [...typed, ...five([...YES, 'oui'])], reaching).allReached).toBe('oui');
  expect(projectTargets('P1', [], reaching)).toEqual({
    projectId: 'P1',
    allReached: null,
    reachingAll: reaching,
  });
});

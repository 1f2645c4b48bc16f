import { type Cell, isPresent, MISSING, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from '../metrics/cell-ratio.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import { signedOutcome, TOLERANCE } from '../metrics/signed-outcome.ts';
import type { DeclaredBreakdown, SignedComparison } from '../observatory/theoretical-figures.ts';
import { componentCell } from './theoretical-figures.ts';

/** What was signed and declared for a project, beside what the scale gives. */
export const signedComparison = (account: ProjectAccount, signed: Cell<Cents>): SignedComparison => ({
  outcome: isPresent(signed) ? (signedOutcome(signed, account.aid) ?? UNDETERMINED) : signed,
  gapShare: gapShare(signed, account.aid.total),
  declared: declaredBreakdown(account, signed),
});

function gapShare(signed: Cell<Cents>, total: Cents | null): Cell<Ratio> {
  if (!isPresent(signed)) return signed;
  return total === null ? UNDETERMINED : ratioOr(signed - total, total, NOT_APPLICABLE);
}

/** The line of assistance is what was asked: alone, it breaks no subsidy down. */
function declaredBreakdown({ aid, project }: ProjectAccount, signed: Cell<Cents>): DeclaredBreakdown | null {
  const { usage, software, equipment, assistance } = project.lines;
  if (usage === null && software === null && equipment === null) return null;
  const pairs = [
    { line: 'usage', component: aid.usage, declared: usage },
    { line: 'logiciel', component: aid.software, declared: software },
    { line: 'materiel', component: aid.equipment, declared: equipment },
    { line: 'amoa', component: aid.assistance, declared: assistance },
  ] as const;
  const told = pairs.filter(({ component, declared }) => declared !== null || Number(component) > 0);
  const lines = told.map(({ line, component, declared }) => {
    const computed = componentCell(component);
    const gap = declared === null ? MISSING : isPresent(computed) ? declared - computed : computed;
    return { line, computed, declared: declared ?? MISSING, gap };
  });
  const total = told.reduce((sum, { declared }) => sum + (declared ?? 0), 0);
  const makesSigned = isPresent(signed) ? Math.abs(total - signed) <= TOLERANCE : signed;
  return { lines, total, makesSigned };
}

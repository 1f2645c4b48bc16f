import { diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { Membership } from '../../domain/project.ts';
import type { Report } from '../../domain/report.ts';
import { selectedRows } from '../../domain/selected-rows.ts';
import { type SortKey, sortedRows } from '../../domain/sorted-rows.ts';
import { StringTable } from '../../domain/string-table.ts';
import { INDICATORS, isRate } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { Declarations } from '../../programme.ts';
import { oftenMet } from './often-met.ts';
import type { ReturnMembers } from './return-members.ts';
import { shared } from './return-sentences.ts';

/** As many ESSMS of one organisation with the same values are no chance. */
const MIN_ESSMS = 5;

interface SharedContext extends Pick<Declarations, 'sites' | 'organisationNames'> {
  readonly returns: UsageReturns;
  readonly members: ReturnMembers;
  readonly report: Report;
}

const RATES = INDICATORS.map(isRate);

/**
 * Finds the ESSMS of one organisation whose answers have the same numerator and denominator for the same indicator and
 * day: probably copied from one to the next (`W-IND-09`). Told once for a group, on its first line; nothing is excluded.
 * The organisation is the one that the membership names, else that of the register. Counts of exchanges are not looked
 * at: many are 0.
 */
export function checkSharedValues(context: SharedContext): void {
  const { returns, organisationNames, report } = context;
  const { columns } = returns;
  const names = new StringTable();
  const organisations = organisationOfRows(context, names);
  const candidates = selectedRows(returns.order, (row) => (organisations[row] as number) > 0);
  // Answers have a numerator and, being rates, a denominator: neither is negative.
  const unsigned = ({ buffer }: Int32Array): Uint32Array => new Uint32Array(buffer);
  const keys: SortKey[] = [
    organisations,
    columns.measured,
    columns.indicator,
    unsigned(columns.numerator),
    unsigned(columns.denominator),
  ];
  const groups = groupsOf(sortedRows(oftenMet(candidates, keys, MIN_ESSMS), keys), keys);
  for (const rows of groups) {
    const first = returns.at(rows.reduce((least, row) => Math.min(least, row)));
    const finessEj = names.text((organisations[rows[0] as number] as number) - 1);
    const name = organisationNames.get(finessEj);
    const organisation = name === undefined ? finessEj : `${name} (${finessEj})`;
    const { line } = first;
    report.add(
      diagnose('W-IND-09', { file: returns.file, line, ...shared(first, rows.length, organisation) }),
    );
  }
}

/** For each answer that is a rate, the index in `names` of its organisation, from 1; 0 when it is not known. */
function organisationOfRows({ returns, members, sites }: SharedContext, names: StringTable): Uint32Array {
  const { verdicts, columns, size } = returns;
  const organisations = new Uint32Array(size);
  let last: Membership | null = null;
  let organisation = 0;
  for (let row = 0; row < size; row += 1) {
    if (verdicts.inForce[row] === 0) continue;
    const member = members.find(row);
    if (member !== last) {
      const finessEj = member && (member.finessEj ?? sites.get(member.finessEt)?.finessEj);
      organisation = finessEj ? names.indexOf(finessEj) + 1 : 0;
      last = member;
    }
    if (RATES[columns.indicator[row] as number]) organisations[row] = organisation;
  }
  return organisations;
}

/** The runs of rows that are equal in every key; the rows are sorted by them. */
function groupsOf(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array[] {
  const groups: Uint32Array[] = [];
  let from = 0;
  for (let to = 1; to <= rows.length; to += 1) {
    const isSame = keys.every((key) => key[rows[from] as number] === key[rows[to] as number]);
    if (to < rows.length && isSame) continue;
    if (to - from >= MIN_ESSMS) groups.push(rows.subarray(from, to));
    from = to;
  }
  return groups;
}

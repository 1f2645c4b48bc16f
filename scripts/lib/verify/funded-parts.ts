/** A territory or a sector as the indices see it: its ESSMS, and the cents attributed to them. */
export interface FundedPart {
  readonly count: number;
  readonly amount: number;
}

/** The indices of inequality of the money per ESSMS. */
export interface Inequality {
  readonly hoover: number;
  readonly gini: number;
  readonly theil: number;
}

const totalOf = (parts: readonly FundedPart[], of: keyof FundedPart): number =>
  parts.reduce((sum, part) => sum + part[of], 0);

/**
 * Hoover ½ Σ |f − e| (M-23), Gini Σ Σ N N' |r − r'| ÷ 2 N² m (M-24) and Theil Σ f ln(f ÷ e), 0 ln 0 = 0 (M-25), where f and
 * e are the shares of the money and of the ESSMS. By their definitions and pair by pair: slow, and read at a glance.
 */
export function inequalityOf(parts: readonly FundedPart[]): Inequality {
  const [count, amount] = [totalOf(parts, 'count'), totalOf(parts, 'amount')];
  let [hoover, gini, theil] = [0, 0, 0];
  for (const one of parts) {
    const [money, essms] = [one.amount / amount, one.count / count];
    hoover += Math.abs(money - essms) / 2;
    if (money > 0) theil += money * Math.log(money / essms);
    for (const other of parts) gini += Math.abs(one.amount * other.count - other.amount * one.count);
  }
  return { hoover, gini: gini / (2 * count * amount), theil };
}

/** The part of the Theil index that is between groups, and that which is inside them (M-25). */
export function theilSplit(groups: readonly (readonly FundedPart[])[]): { inter: number; intra: number } {
  const wholes = groups.map((parts) => ({
    count: totalOf(parts, 'count'),
    amount: totalOf(parts, 'amount'),
  }));
  const total = totalOf(wholes, 'amount');
  const intra = groups.reduce((sum, parts, index) => {
    const share = (wholes[index]?.amount ?? 0) / total;
    return share === 0 ? sum : sum + share * inequalityOf(parts).theil;
  }, 0);
  return { inter: inequalityOf(wholes).theil, intra };
}

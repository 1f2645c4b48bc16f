import type { CandidateAmount } from '../../domain/allocation.ts';
import { typeset } from '../../wording/typeset.ts';
import { fetchLookup, lookUpEssms } from '../form/essms-lookup.ts';
import { parseFinessList } from '../form/finess-list.ts';
import { textOf } from '../form/form-fields.ts';
import { parseHundredths } from '../form/parse-number.ts';
import { LOOKUP_FAILED, memberSentences, NEEDS_SERVER, NO_AMOUNT } from './member-sentences.ts';
import { shareBetweenMembers } from './share-between-members.ts';

/** Where the lookup files are, and by which beginnings of FINESS they are named. */
export interface Lookups {
  readonly folder: string;
  readonly prefixes: readonly string[];
}

/** Shares the amount between the members found; gives what is to be told, and what each département receives. */
async function shared(part: HTMLElement, amount: number, { folder, prefixes }: Lookups) {
  const { numbers, unreadable } = parseFinessList(textOf(part, 'finess'));
  const entries = numbers.toSorted().map((number) => [number, 'acquisition'] as const);
  const { found, unknown } = await lookUpEssms(new Map(entries), prefixes, (prefix) =>
    fetchLookup(folder, prefix),
  );
  const { amounts, unlocated } = shareBetweenMembers(
    found.map(({ departement }) => departement),
    amount,
  );
  return { amounts, sentences: memberSentences({ found: found.length, unlocated, unknown, unreadable }) };
}

/** Makes the part of the form where the members of a candidate project are pasted work. */
export function listenToMembers(
  part: HTMLElement,
  lookups: Lookups,
  onShared: (amounts: readonly CandidateAmount[]) => void,
): void {
  const outcome = part.querySelector('[role="status"]');
  const tell = (sentence: string) => outcome?.replaceChildren(typeset(sentence));
  part.querySelector('button')?.addEventListener('click', async () => {
    if (location.protocol === 'file:') return tell(NEEDS_SERVER);
    const amount = parseHundredths(textOf(part, 'montant_projet'));
    if (amount === null) return tell(NO_AMOUNT);
    try {
      const { amounts, sentences } = await shared(part, amount, lookups);
      if (amounts.length > 0) onShared(amounts);
      tell(sentences.join(' '));
    } catch {
      tell(LOOKUP_FAILED);
    }
  });
}

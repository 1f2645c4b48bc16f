import type { Situation } from '../../domain/project.ts';
import { isSaad } from '../../rules/saad-share.ts';
import { typeset } from '../../wording/typeset.ts';
import { fetchLookup, lookUpEssms } from '../form/essms-lookup.ts';
import { parseFinessList } from '../form/finess-list.ts';
import type { KnownEssms } from '../form/known-essms.ts';
import { LOOKUP_FAILED, NEEDS_SERVER, pasteSentences } from './paste-sentences.ts';

const listOf = (part: HTMLElement, name: string) =>
  parseFinessList(part.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`)?.value ?? '');

async function count(
  part: HTMLElement,
  prefixes: readonly string[],
  onFound: (essms: readonly KnownEssms[]) => void,
): Promise<string[]> {
  const acquisition = listOf(part, 'finess_acquisition');
  const upgrade = listOf(part, 'finess_montee_version');
  const both = acquisition.numbers.filter((number) => upgrade.numbers.includes(number));
  const entries = [
    ...acquisition.numbers.map((number) => [number, 'acquisition'] as const),
    ...upgrade.numbers.map((number) => [number, 'montee_version'] as const),
  ].filter(([number]) => !both.includes(number));
  const { found, unknown } = await lookUpEssms(new Map<string, Situation>(entries), prefixes, (prefix) =>
    fetchLookup('essms/', prefix),
  );
  if (found.length > 0) onFound(found);
  return pasteSentences({
    found: found.length,
    homeHelps: found.filter(({ category }) => isSaad(category)).length,
    unknown,
    unreadable: [...acquisition.unreadable, ...upgrade.unreadable],
    both,
  });
}

/** Makes the part of the form where FINESS numbers are pasted work. */
export function listenToPaste(
  part: HTMLElement,
  prefixes: readonly string[],
  onFound: (essms: readonly KnownEssms[]) => void,
): void {
  const outcome = part.querySelector('[role="status"]');
  part.querySelector('button')?.addEventListener('click', async () => {
    const tell = (sentence: string) => outcome?.replaceChildren(typeset(sentence));
    if (location.protocol === 'file:') return tell(NEEDS_SERVER);
    tell('Lecture de la liste des ESSMS…');
    try {
      tell((await count(part, prefixes, onFound)).join(' '));
    } catch {
      tell(LOOKUP_FAILED);
    }
  });
}

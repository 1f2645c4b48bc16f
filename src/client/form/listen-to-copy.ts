import { typeset } from '../../wording/typeset.ts';

const COPIED = 'Adresse copiée : elle redonne ce scénario.';
const NOT_COPIED =
  'Votre navigateur ne permet pas de copier d’ici : copiez l’adresse de la page, elle redonne ce scénario.';

/** Makes the button that copies the address of the scenario work; `refresh` brings the address up to date first. */
export function listenToCopy(part: HTMLElement, refresh: () => void): void {
  const outcome = part.querySelector('[role="status"]');
  part.querySelector('button')?.addEventListener('click', async () => {
    refresh();
    try {
      await navigator.clipboard.writeText(location.href);
      outcome?.replaceChildren(typeset(COPIED));
    } catch {
      outcome?.replaceChildren(typeset(NOT_COPIED));
    }
  });
}

import { typeset } from '../../wording/typeset.ts';

/**
 * Makes the button that copies the address of the page work; `refresh` brings the address up to date first, `what` is
 * what the address gives back.
 */
export function listenToCopy(part: HTMLElement, refresh: () => void, what = 'ce scénario'): void {
  const outcome = part.querySelector('[role="status"]');
  part.querySelector('button')?.addEventListener('click', async () => {
    refresh();
    const tell = (sentence: string) => outcome?.replaceChildren(typeset(`${sentence} elle redonne ${what}.`));
    try {
      await navigator.clipboard.writeText(location.href);
      tell('Adresse copiée :');
    } catch {
      tell('Votre navigateur ne permet pas de copier d’ici : copiez l’adresse de la page,');
    }
  });
}

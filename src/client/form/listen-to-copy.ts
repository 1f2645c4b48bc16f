import { typeset } from '../../wording/typeset.ts';

/** What the button says once the address is copied, and when the browser does not allow it. */
export interface CopyWords {
  readonly copied: string;
  readonly notCopied: string;
}

/** Makes the button that copies the address of the page work; `refresh` brings the address up to date first. */
export function listenToCopy(part: HTMLElement, words: CopyWords, refresh: () => void): void {
  const outcome = part.querySelector('[role="status"]');
  part.querySelector('button')?.addEventListener('click', async () => {
    refresh();
    try {
      await navigator.clipboard.writeText(location.href);
      outcome?.replaceChildren(typeset(words.copied));
    } catch {
      outcome?.replaceChildren(typeset(words.notCopied));
    }
  });
}

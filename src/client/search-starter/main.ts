import { searchAddress } from '../search/site-address.ts';

/** Waits for the reader to enter the search field of the header: nothing of the search is loaded before. */
function start(form: HTMLFormElement, root: URL): void {
  const load = () => {
    const script = document.createElement('script');
    script.src = new URL('assets/recherche/moteur.js', root).href;
    document.head.append(script);
  };
  // The field may have been entered before this ran.
  if (form.contains(document.activeElement)) load();
  else form.addEventListener('focusin', load, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.href = searchAddress(root, new FormData(form).get('q')?.toString().trim() ?? '');
  });
}

const { src } = document.currentScript as HTMLScriptElement;
const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form !== null) start(form, new URL('../', src));

import { GLOSSARY, type GlossaryTerm } from './glossary.ts';

/**
 * How pages write the terms that a newcomer would not guess, by identifier in the glossary: as here, or with capitals for
 * what has none. Words that everyone knows (avance, solde…) are in the glossary alone.
 * @internal
 */
export const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  acquisition: ['acquisition', 'acquisitions'],
  amoa: ['AMOA'],
  ars: ['ARS'],
  attribution: ['attribution', 'attributions'],
  bareme: ['barème', 'barèmes'],
  borne: ['bornes'],
  cnsa: ['CNSA'],
  dmp: ['DMP', 'mon espace santé'],
  'dossier-actif': ['dossier actif', 'dossiers actifs'],
  dui: ['DUI'],
  epci: ['EPCI', 'intercommunalité', 'intercommunalités'],
  essms: ['ESSMS', 'ESMS'],
  'file-active': ['file active', 'files actives'],
  finess: ['FINESS'],
  gini: ['gini'],
  grappe: ['grappe', 'grappes'],
  guichet: ['guichet', 'guichets'],
  hoover: ['hoover'],
  'indice-equilibre': ['indice d’équilibre', 'indices d’équilibre'],
  isole: ['isolé', 'isolés'],
  'montee-version': ['montée de version', 'montées de version'],
  mssante: ['mssanté'],
  og: ['OG', 'organisme gestionnaire', 'organismes gestionnaires', 'petit organisme', 'petits organismes'],
  porteur: ['porteur', 'porteurs'],
  saad: ['SAAD'],
  secret: ['secret'],
  segur: ['ségur'],
  socle: ['service socle', 'services socles'],
  sons: ['SONS'],
  theil: ['theil'],
};

const FORMS = GLOSSARY.flatMap((term) => {
  const forms = WRITTEN[term.id];
  return forms === undefined ? [] : [{ term, forms }];
});

/** Drawings say again what is beside them, and the marks of a page are not read. */
const MARKUP = /<svg[\s\S]*?<\/svg>|<script[\s\S]*?<\/script>|<[^>]*>/g;
const SPACES = /[\u00a0\u202f]/g;
const LETTER = /[\p{L}\p{N}_-]/u;

/** The terms of the glossary that a page uses and that a newcomer would not guess, in alphabetical order. */
export function termsIn(html: string): GlossaryTerm[] {
  const text = html.replaceAll(MARKUP, ' ').replaceAll(SPACES, ' ');
  const small = text.toLowerCase();
  const isWritten = (form: string): boolean => holdsWord(form === form.toLowerCase() ? small : text, form);
  return FORMS.filter(({ forms }) => forms.some(isWritten)).map(({ term }) => term);
}

/** Whether a text holds a word, and not only as a part of another. Searched by hand: expressions take ten times longer. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

import { isIsoDate } from '../domain/iso-date.ts';
import {
  formatCount,
  formatDate,
  formatEuros,
  formatEurosExact,
  formatPercentMillionths,
} from '../format.ts';
import type {
  ChangeCause,
  EditionChanges,
  FieldChange,
  FigureChange,
  InputChange,
  TableChange,
} from '../observatory/edition-changes.ts';
import { STATUS_LABELS } from './labels.ts';
import { joinNames } from './names.ts';
import { capitalized, counted, plural } from './plural.ts';
import { typeset } from './typeset.ts';

const CAUSES: Readonly<Record<ChangeCause, string>> = {
  donnees:
    'Les données reçues ont changé, pas les règles de calcul : les chiffres bougent parce que le programme avance ou que ses fichiers ont été corrigés.',
  regle:
    'Les données reçues sont les mêmes : les chiffres ne bougent que parce que le calcul a changé de version.',
  donnees_et_regle:
    'Les données reçues et la version du calcul ont changé : un chiffre peut bouger pour l’une ou l’autre raison.',
  aucune: 'Ni les données reçues ni la version du calcul n’ont changé.',
};

/** Why figures may have moved, in a sentence. */
export const causeSentence = ({ cause }: EditionChanges): string => typeset(CAUSES[cause]);

/** The answer of the page: since when, and how many projects are concerned. */
export function changesAnswer(changes: EditionChanges | null): string {
  if (changes === null) return 'C’est la première édition publiée ici : il n’y en a pas d’autre à comparer.';
  const since = `Depuis les données au ${formatDate(changes.previous.dataDate)}`;
  const projects = changes.tables.find(({ table }) => table === 'projets');
  const parts = projects === undefined ? [] : rowsSaid(projects, 'projet', 'projets');
  if (parts.length > 0) return typeset(`${since}, ${joinNames(parts)}.`);
  const files = changes.tables.filter(hasChanged).length;
  if (files === 0) return typeset(`${since}, aucun chiffre publié n’a changé.`);
  return typeset(
    `${since}, aucun projet n’a changé ; ${counted(files, 'fichier diffère', 'fichiers diffèrent')}.`,
  );
}

/** "12 projets ajoutés", "3 retirés", "40 révisés": those that are not zero. */
function rowsSaid({ addedRows, removedRows, revisedRows }: TableChange, one: string, many: string): string[] {
  const said: readonly (readonly [number, string])[] = [
    [addedRows, 'ajouté'],
    [removedRows, 'retiré'],
    [revisedRows, 'révisé'],
  ];
  return said
    .filter(([count]) => count > 0)
    .map(([count, verb], index) => {
      const noun = index === 0 ? ` ${plural(count, one, many)}` : '';
      return `${formatCount(count)}${noun} ${verb}${plural(count, '', 's')}`;
    });
}

/** Whether anything differs in a table. */
export const hasChanged = (table: TableChange): boolean =>
  table.before !== table.after ||
  [table.addedRows, table.removedRows, table.revisedRows].some((count) => count > 0) ||
  table.addedColumns.length + table.removedColumns.length > 0;

/** What became of a table besides its rows: columns, or the whole file; empty when nothing did. */
export function columnsNote({ before, after, addedColumns, removedColumns }: TableChange): string {
  if (!before) return 'nouveau fichier';
  if (!after) return 'n’est plus publié';
  const added =
    addedColumns.length === 0
      ? []
      : [
          `${plural(addedColumns.length, 'colonne ajoutée', 'colonnes ajoutées')} : ${addedColumns.join(', ')}`,
        ];
  const removed =
    removedColumns.length === 0
      ? []
      : [
          `${plural(removedColumns.length, 'colonne retirée', 'colonnes retirées')} : ${removedColumns.join(', ')}`,
        ];
  return typeset(capitalized([...added, ...removed].join(' ; ')));
}

const INPUTS: Readonly<Record<InputChange['change'], string>> = {
  ajoute: 'ajouté',
  retire: 'retiré',
  modifie: 'modifié',
  identique: 'identique',
};

export const inputState = ({ change }: InputChange): string => INPUTS[change];

/** A figure of the open data as the site prints it: "n.d." when it is not published. */
export function figureText({ column }: Pick<FigureChange, 'column'>, text: string): string {
  if (text === '') return 'n.d.';
  if (column.startsWith('taux_')) return formatPercentMillionths(Math.round(Number(text) * 1_000_000));
  if (/^(montant|euros)_/.test(column)) return formatEuros(Math.round(Number(text) * 100));
  return formatCount(Number(text));
}

const KINDS = { ajout: 'Ajouté', retrait: 'Retiré', revision: 'Révisé' } as const;

export const projectChangeLabel = (kind: keyof typeof KINDS): string => KINDS[kind];

/** "Montant versé : 36 820,00 € → 13 556,89 €": a revised cell, as the site prints values. */
export const fieldChange = ({ title, kind, before, after }: FieldChange): string =>
  typeset(`${title} : ${fieldText(kind, before)} → ${fieldText(kind, after)}`);

function fieldText(kind: FieldChange['kind'], text: string): string {
  if (text === '') return 'vide';
  if (kind === 'euros') return formatEurosExact(Math.round(Number(text) * 100));
  if (kind === 'statut')
    return (STATUS_LABELS as Readonly<Record<string, string>>)[text]?.toLowerCase() ?? text;
  if (kind === 'booleen') return text === 'true' ? 'oui' : 'non';
  return kind === 'date' && isIsoDate(text) ? formatDate(text) : text;
}

/** A limit on what a file may hold, as the documentation prints it. */
export interface FileLimit {
  readonly label: string;
  readonly limit: string;
}

/** What a data file may hold at most. Beyond, the file is refused, or the cell for the length of a cell. */
export const FILE_LIMITS: readonly FileLimit[] = [
  { label: 'Taille d’un fichier une fois décompressé', limit: '4 Gio' },
  { label: 'Lignes d’un fichier', limit: '10 millions' },
  { label: 'Colonnes d’un tableau', limit: '200' },
  { label: 'Longueur d’une cellule', limit: '10 000 caractères' },
  { label: 'Longueur d’une ligne', limit: '4 millions de caractères' },
  { label: 'Taille d’un classeur .xlsx tel qu’il est enregistré', limit: '256 Mio' },
  {
    label: 'Textes différents dans un classeur .xlsx',
    limit: '4 millions, et 128 millions de caractères en tout',
  },
  { label: 'Groupes de cellules fusionnées dans une feuille', limit: '200 000' },
  { label: 'Entité juridique d’un registre FINESS+ (.json), avec ses établissements', limit: '16 Mio' },
  { label: 'Fichier de réglages ou de barèmes (.json)', limit: '16 millions de caractères' },
];

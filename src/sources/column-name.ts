/** The name of a column without its accents, capitals and spaces: « Date de dépôt » is `date_de_depot`. */
export const columnName = (header: string): string =>
  header
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s’'.-]+/g, '_');

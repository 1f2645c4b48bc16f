import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report, UnreadFile } from '../domain/report.ts';
import { expectedFile, REGISTER_FOLDER, TABLE_EXTENSIONS } from './expected-file.ts';
import type { InputFile } from './input-file.ts';

/** Extracts of the register: not what the system or a spreadsheet that has one open hides beside them. */
const REGISTER_FILE = /^finess\/(?!\.|~\$)[^/]+$/i;

/** The files of a data folder, found by what they hold. Names are compared without regard to case. */
export class DataFolder {
  readonly #files: readonly InputFile[];
  readonly #report: Report;
  readonly #used = new Set<InputFile>();

  constructor(files: readonly InputFile[], report: Report) {
    this.#files = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.#report = report;
  }

  /** The register: every file of `finess/`, hidden ones aside. Reports `S-FIC-01` when there is none. */
  register(): readonly InputFile[] {
    const files = this.#files.filter(({ name }) => REGISTER_FILE.test(name));
    if (files.length === 0) {
      this.#reportMissing(
        REGISTER_FOLDER,
        'Le dossier « finess/ » ne contient aucun fichier : le registre national est obligatoire.',
        'Déposez dans finess/ un extrait du registre FINESS, ou etablissements.csv.',
      );
    }
    for (const file of files) this.#use(file);
    return files;
  }

  /** The one file of a table, `null` when there is none. Reports a required file absent, or a table in two files. */
  table(name: string, { required }: { required: boolean }): InputFile | null {
    const names = new Set(TABLE_EXTENSIONS.map((extension) => `${name}${extension}`));
    const found = this.#files.filter((file) => names.has(file.name.toLowerCase()));
    const [first, second] = found;
    if (first === undefined && required) {
      this.#reportMissing(
        `${name}.csv`,
        `Le fichier « ${name}.csv » (ou .csv.gz, ou .xlsx) est absent : il est obligatoire.`,
      );
    }
    if (second) {
      const message = `La même table est dans deux fichiers : ${found.map((file) => file.name).join(' et ')}.`;
      const remedy = 'Gardez un seul de ces fichiers.';
      this.#report.add(diagnose('S-FIC-02', { file: second.name, message, remedy }));
    }
    for (const file of found) this.#use(file);
    return first ?? null;
  }

  /** A file of this exact name, `null` when there is none. */
  file(name: string): InputFile | null {
    return this.#use(this.#files.find((file) => file.name.toLowerCase() === name) ?? null);
  }

  /** The files that nothing asked for, with what they may have been meant to be: a misspelt name would go unseen. */
  unread(): readonly UnreadFile[] {
    return this.#files
      .filter((file) => !this.#used.has(file))
      .map(({ name, fault }) =>
        fault === undefined
          ? { file: name, suggestion: expectedFile(name) }
          : { file: name, suggestion: null, fault },
      );
  }

  #reportMissing(missing: string, message: string, remedy?: string): void {
    const said = this.#files.length === 0 ? `Le dossier de données est vide. ${message}` : message;
    const lookalike = this.#files.find((file) => !this.#used.has(file) && isMeant(file, missing))?.name;
    const finding =
      lookalike === undefined
        ? { message: said, ...(remedy === undefined ? {} : { remedy }) }
        : { message: `${said} ${likenessOf(lookalike, missing)}`, remedy: placingAdvice(lookalike, missing) };
    this.#report.add(diagnose('S-FIC-01', { file: missing, ...finding }));
  }

  #use<T extends InputFile | null>(file: T): T {
    if (file !== null) this.#used.add(file);
    return file;
  }
}

const stem = (name: string): string => name.replace(/\..*$/, '');

const isMeant = ({ name, fault }: InputFile, missing: string): boolean =>
  fault === undefined && stem(expectedFile(name) ?? '') === stem(missing);

const likenessOf = (file: string, missing: string): string =>
  missing === REGISTER_FOLDER
    ? `« ${file} » semble être un extrait du registre.`
    : `« ${file} » lui ressemble.`;

/** How to make a file the one that is missing, from where it is and what it is called. */
function placingAdvice(file: string, missing: string): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1).replace(/finess\/$/i, '');
  const orFolder = folder === '' ? '' : `, ou indiquez « ${folder.slice(0, -1)} » comme dossier de données`;
  if (missing === REGISTER_FOLDER) return `Déplacez « ${file} » dans le dossier finess/${orFolder}.`;
  const base = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const expected = expectedFile(file) ?? missing;
  if (base === expected) return `Déplacez « ${file} » à la racine du dossier de données${orFolder}.`;
  return TABLE_EXTENSIONS.some((extension) => base.endsWith(extension))
    ? `Si c’est bien lui, renommez-le ${expected}, à la racine du dossier de données.`
    : `Si c’est bien lui, ouvrez-le dans votre tableur, puis choisissez Fichier > Enregistrer sous : « ${stem(expected)}.csv » (CSV UTF-8) ou « ${stem(expected)}.xlsx », à la racine du dossier de données.`;
}

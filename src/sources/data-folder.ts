import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import type { InputFile } from './input-file.ts';

const EXTENSIONS = ['.csv', '.csv.gz', '.xlsx'] as const;

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
    const files = this.#files.filter(({ name }) => /^finess\/[^.][^/]*$/i.test(name));
    if (files.length === 0) {
      const message =
        'Le dossier « finess/ » ne contient aucun fichier : le registre national est obligatoire.';
      const remedy = 'Déposez dans finess/ un extrait du registre FINESS, ou etablissements.csv.';
      this.#report.add(diagnose('S-FIC-01', { file: 'finess/', message, remedy }));
    }
    for (const file of files) this.#use(file);
    return files;
  }

  /** The one file of a table, `null` when there is none. Reports a required file absent, or a table in two files. */
  table(name: string, { required }: { required: boolean }): InputFile | null {
    const names = new Set(EXTENSIONS.map((extension) => `${name}${extension}`));
    const found = this.#files.filter((file) => names.has(file.name.toLowerCase()));
    const [first, second] = found;
    if (first === undefined && required) {
      const message = `Le fichier « ${name}.csv » (ou .csv.gz, ou .xlsx) est absent : il est obligatoire.`;
      this.#report.add(diagnose('S-FIC-01', { file: `${name}.csv`, message }));
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

  /** Names of the files that nothing asked for: a misspelt name would otherwise go unseen. */
  unread(): readonly string[] {
    return this.#files.filter((file) => !this.#used.has(file)).map(({ name }) => name);
  }

  #use<T extends InputFile | null>(file: T): T {
    if (file !== null) this.#used.add(file);
    return file;
  }
}

import { createHash } from 'node:crypto';
import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { PROMISED_COLUMNS } from './promised-columns.ts';
import { PACKAGE, type PublishedEdition } from './published-edition.ts';

/** The files of an edition that are no data: what describes them, and the page that lists them. */
const NOT_DATA = new Set([PACKAGE, 'catalogue.jsonld', 'index.html']);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file is described, every description has its file: size and hash. */
export const checkFiles: Check = {
  name: 'fichiers',
  title: 'Fichiers décrits, tailles et empreintes',
  run: (edition, comparisons) => {
    checkListed(edition, comparisons);
    checkPromised(edition, comparisons);
    checkHashes(edition, comparisons);
  },
};

function checkPromised(edition: PublishedEdition, comparisons: Comparisons): void {
  for (const [name, columns] of Object.entries(PROMISED_COLUMNS)) {
    const { file, header } = edition.table(name);
    comparisons.same(file, '—', 'fichier', edition.files.has(file) ? 'présent' : 'absent', 'présent');
    for (const column of columns.split(' ')) {
      comparisons.same(file, 'ligne 1', column, header.includes(column) ? 'présente' : 'absente', 'présente');
    }
  }
}

function checkListed({ files, resources }: PublishedEdition, comparisons: Comparisons): void {
  const listed = new Set(resources.map(({ path }) => path));
  comparisons.same(PACKAGE, '—', 'resources', String(resources.length), String(listed.size));
  for (const name of files.keys()) {
    if (NOT_DATA.has(name)) continue;
    comparisons.same(PACKAGE, name, 'path', listed.has(name) ? 'décrit' : 'non décrit', 'décrit');
  }
}

/** The size and the hash of every file that the data package lists: for an edition kept beside a new one too. */
export function checkHashes({ files, resources }: PublishedEdition, comparisons: Comparisons): void {
  for (const { path, bytes, hash, sha256: bare } of resources) {
    const content = files.get(path);
    comparisons.same(path, '—', 'fichier', content === undefined ? 'absent' : 'présent', 'présent');
    if (content === undefined) continue;
    const found = sha256(content);
    comparisons.same(path, '—', 'bytes', String(bytes), String(content.byteLength));
    comparisons.same(path, '—', 'sha256', bare ?? '', found);
    comparisons.same(path, '—', 'hash', hash ?? '', `sha256:${found}`);
  }
}

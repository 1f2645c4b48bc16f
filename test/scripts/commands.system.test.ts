import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv, finess } from '../fixtures/data-folder.ts';
import { type Ended, runScript } from '../fixtures/run-script.ts';

const root = resolve(import.meta.dirname, '../..');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-commandes-'));
const at = (name: string) => join(workspace, name);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const run = (script: string, ...args: readonly string[]): Promise<Ended> =>
  runScript(script, args, workspace);

/** Nobody ever sees a stack trace, an English error or the inside of a value. */
function expectPlainFrench({ stdout, stderr }: Ended): void {
  const said = stdout + stderr;
  expect(said).not.toMatch(/\n\s+at |\.ts:\d|node:internal|\bError\b|undefined|\[object/);
  expect(said).not.toContain('Erreur imprévue');
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a folder holds: name, content and age of every file. */
function fingerprint(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stats = statSync(join(folder, name));
      const content = stats.isFile() ? readFileSync(join(folder, name)) : '';
      return `${name} ${stats.mtimeMs} ${stats.ino} ${createHash('sha256').update(content).digest('hex')}`;
    });
}

const EJ = finess('35000001');
const SITES = ['35000101', '35000102', '35000103'].map((body) => ({
  finess_et: finess(body),
  finess_ej: EJ,
  code_categorie: '500',
  code_commune: '35238',
}));
const project = (id: string, extra: Record<string, string> = {}) => ({
  id_projet: id,
  code_bareme: 'bretagne-2024',
  statut: 'conventionne',
  finess_ej_porteur: EJ,
  date_depot: '2024-03-01',
  date_convention: '2024-06-03',
  montant_conventionne: '40000.00',
  ...extra,
});
const member = (projet: string, body: string, situation = 'acquisition') => ({
  id_projet: projet,
  finess_et: finess(body),
  situation,
});
const MEMBERS = [member('P1', '35000101'), member('P2', '35000102')];

const sound = {
  'finess/etablissements.csv': csv(SITES),
  'projets.csv': csv([project('P1'), project('P2')]),
  'projets_essms.csv': csv(MEMBERS),
};
const { 'projets_essms.csv': _members, ...withoutMembers } = sound;
const { 'finess/etablissements.csv': register, ...withoutRegister } = sound;

/** Each: the folder, then what the terminal must say of it — where, what, what to do. */
const BROKEN: Readonly<Record<string, readonly [Record<string, string | Uint8Array>, ...string[]]>> = {
  'missing-file': [withoutMembers, 'S-FIC-01', 'projets_essms.csv', 'est absent', 'Ajoutez ce fichier'],
  'unknown-layout': [
    { ...withoutRegister, 'finess/carte.csv': 'x,y\n1,2\n' },
    'S-FIC-03',
    'finess/carte.csv',
    'Utilisez un extrait FINESS',
  ],
  'truncated-register': [
    { ...withoutRegister, 'finess/registre.csv.gz': gzipSync(register).subarray(0, 60) },
    'S-FIC-02',
    'finess/registre.csv.gz',
    'tronqué',
    'Exportez de nouveau',
  ],
  'duplicate-and-unknown-scale': [
    {
      ...sound,
      'projets.csv': csv([
        project('P1'),
        project('P2', { code_bareme: 'bretagne-2042' }),
        project('P1', { statut: 'solde' }),
      ]),
    },
    'S-CLE-01',
    'projets.csv, ligne 4',
    'Gardez une seule ligne',
    'E-PRJ-01',
    'projets.csv, ligne 3',
    'bretagne-2042',
    'bretagne-2024',
  ],
};

describe('npm run build: wrong usage', { timeout: 120_000 }, () => {
  const foreign = at('travail');
  const file = at('fichier.txt');
  const usages: Readonly<Record<string, readonly string[]>> = {
    'an unknown option': ['--inconnue'],
    '--base without its slashes': ['--base', 'observatoire'],
    '--base with a way back': ['--base', '/a/../b/'],
    '--base with a step that leads nowhere': ['--base', '/./'],
    '--site that is no address': ['--site', 'exemple.fr'],
    '--site with a space': ['--site', 'https://ex fr'],
    '--site without a host': ['--site', 'https://['],
    '--site of a port that does not exist': ['--site', 'https://ex.fr:99999'],
    '--site with a lone percent': ['--site', 'https://%'],
    '--site with a path': ['--site', 'https://ex.fr/observatoire'],
    '--site with another path than its base': ['--site', 'https://ex.fr/observatoire', '--base', '/autre/'],
    '--site with a query': ['--site', 'https://ex.fr/?a=1'],
    '--site with a fragment': ['--site', 'https://ex.fr#'],
    '--site with a password': ['--site', 'https://moi:secret@ex.fr'],
    '--previous that is no edition': ['--previous', workspace],
  };
  let outcomes: Readonly<Record<string, Ended>>;
  let refused: Ended;
  let before: readonly string[];

  beforeAll(async () => {
    write(foreign, { 'these.txt': 'quatre ans', 'donnees/mesures.csv': '1,2\n' });
    writeFileSync(file, 'x');
    before = fingerprint(foreign);
    const pending = Object.entries(usages).map(
      async ([name, args]) => [name, await run('build.ts', ...args, '--out', at('jamais'))] as const,
    );
    const data = write(at('saine'), sound);
    const foreignPending = run('build.ts', '--data', data, '--out', foreign);
    outcomes = Object.fromEntries(await Promise.all(pending));
    refused = await foreignPending;
  }, 120_000);

  test.each(Object.keys(usages))('%s: status 2, the usage in French on standard error', (name) => {
    const outcome = outcomes[name] as Ended;
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('Usage : npm run build');
    expect(outcome.stdout).toBe('');
    expectPlainFrench(outcome);
    const [option] = usages[name] as readonly string[];
    if (name.startsWith('--')) expect(outcome.stderr.split('\n')[0]).toContain(option);
    expect(existsSync(at('jamais'))).toBe(false);
  });

  test('a site whose path is that of --base is an address: some hosts give theirs so', async () => {
    const address = ['--site', 'https://ex.fr/observatoire', '--base', '/observatoire/'];
    const { status, stderr } = await run(
      'build.ts',
      ...address,
      '--data',
      at('absente'),
      '--out',
      at('jamais'),
    );
    expect([status, stderr]).toEqual([2, `Le dossier de données « ${at('absente')} » est introuvable.\n`]);
  });

  test('the path of a site goes in --base, and says how', () => {
    const said = outcomes['--site with a path']?.stderr;
    expect(said).toContain('par exemple https://ex.fr. Le chemin se donne avec --base');
    expect(said).toContain('--base /observatoire/.');
    expect(outcomes['--site with a password']?.stderr).not.toContain('secret');
  });

  test('a folder that holds someone’s work: status 2, untouched', () => {
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('contient autre chose');
    expect(refused.stderr).toContain(foreign);
    expectPlainFrench(refused);
    expect(fingerprint(foreign)).toEqual(before);
  });
});

describe('npm run build: data with a structural error', { timeout: 120_000 }, () => {
  const out = at('site');
  let before: readonly string[];
  let outcomes: Readonly<Record<string, Ended>>;

  beforeAll(async () => {
    write(out, { 'index.html': '<h1>Ancienne édition</h1>', 'donnees/datapackage.json': '{}' });
    before = fingerprint(out);
    const pending = Object.entries(BROKEN).map(async ([name, [files]]) => {
      const data = write(at(`donnees-${name}`), files);
      return [name, await run('build.ts', '--data', data, '--out', out)] as const;
    });
    outcomes = Object.fromEntries(await Promise.all(pending));
  }, 120_000);

  test.each(Object.keys(BROKEN))('%s: status 1, the place and the remedy', (name) => {
    const outcome = outcomes[name] as Ended;
    const [, ...words] = BROKEN[name] as readonly [unknown, ...string[]];
    expect(outcome.status).toBe(1);
    for (const word of words) expect(outcome.stderr).toContain(word);
    expect(outcome.stderr).toContain('Rien n’a été publié');
    expect(outcome.stderr).toContain('→ ');
    expectPlainFrench(outcome);
  });

  test('the earlier site is left whole, and nothing beside it', () => {
    expect(fingerprint(out)).toEqual(before);
    expect(readdirSync(workspace).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

interface JsonReport {
  readonly date_donnees: string | null;
  readonly fichiers: readonly {
    readonly fichier: string;
    readonly lignes_lues: number;
    readonly lignes_retenues: number;
    readonly lignes_exclues: number;
  }[];
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
  readonly exclusions: readonly {
    readonly code: string;
    readonly fichier: string;
    readonly lignes: number;
  }[];
}

describe('npm run check', { timeout: 120_000 }, () => {
  const faulty = {
    ...sound,
    'finess/etablissements.csv': csv([
      ...SITES,
      { ...SITES[0], finess_et: finess('35000109'), code_categorie: '355' },
    ]),
    'projets.csv': csv([
      project('P1', { guichet: 'regional' }),
      project('P2', { guichet: 'national' }),
      project('P3', { statut: 'signé' }),
      project('P4', { montant_conventionne: '' }),
    ]),
    'projets_essms.csv': csv([
      ...MEMBERS,
      member('P1', '35000101'),
      member('P3', '35000103'),
      member('P9', '35000103'),
      member('P4', '35000103', 'location'),
      ...Array.from({ length: 105 }, () => member('P9', '35000102')),
    ]),
    'versements.csv':
      'id_versement;id_projet;type;date_versement;montant\nV1;P1;avance;01/07/2024;"1 234,50 €"\nV2;P1;avance;2024-02-30;-5\n',
  };
  let outcomes: { faulty: Ended; broken: Ended; text: Ended; unknown: Ended; nowhere: Ended };
  const parse = ({ stdout }: Ended) => JSON.parse(stdout) as JsonReport;

  beforeAll(async () => {
    const data = write(at('fautive'), faulty);
    const [, [files]] = Object.entries(BROKEN).at(-1) as [string, [Record<string, string>]];
    const broken = write(at('rompue'), files);
    const [first, second, text, unknown, nowhere] = await Promise.all([
      run('check.ts', '--data', data, '--json'),
      run('check.ts', '--data', broken, '--json'),
      run('check.ts', '--data', data),
      run('check.ts', '--inconnue'),
      run('check.ts', '--data', at('nulle-part')),
    ]);
    outcomes = { faulty: first, broken: second, text, unknown, nowhere };
  }, 120_000);

  test('errors that are not structural: status 0, a report for people', () => {
    const { text } = outcomes;
    expect(text.status).toBe(0);
    expect(text.stderr).toBe('');
    expect(text.stdout.split('\n').slice(0, 2)).toEqual([`Contrôle : le dossier « ${at('fautive')} »`, '']);
    expect(text.stdout).toMatch(
      /\n\nRien n’empêche la publication\. Les données sont au 1er juillet 2024\.\n/,
    );
    expect(text.stdout).toMatch(/^ {2}projets\.csv +4 = +3 \+ +1$/m);
    expect(text.stdout).toContain('projets.csv, ligne 4, colonne statut');
    expect(text.stdout).toContain('W-PES-03 — établissement répété à l’identique dans un projet (105 fois)');
    expect(text.stdout).toContain('… et 104 autres.');
    for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(text.stdout).not.toContain('\u001b');
    expectPlainFrench(text);
  });

  test('a reader who leaves early (| head) is no error', async () => {
    for (const options of [[], ['--json']]) {
      const child = spawn(process.execPath, [
        join(root, 'scripts/check.ts'),
        '--data',
        at('fautive'),
        ...options,
      ]);
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      child.stdout.destroy();
      const [status] = await once(child, 'close');
      expect([status, said]).toEqual([0, '']);
    }
  });

  test('an unknown option: status 2, the usage in French', () => {
    const { unknown } = outcomes;
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Usage : npm run check');
    expect(unknown.stdout).toBe('');
    expectPlainFrench(unknown);
  });

  test('options that npm kept for itself: status 2, and the line to write', async () => {
    const outcome = await new Promise<Ended>((settle) => {
      const env = { ...process.env, npm_lifecycle_event: 'check', npm_config_data: at('fautive') };
      execFile(process.execPath, [join(root, 'scripts/check.ts')], { env }, (error, stdout, stderr) =>
        settle({ status: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
    expect([outcome.status, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toContain(`  npm run check -- --data ${at('fautive')}\n`);
    expectPlainFrench(outcome);
  });

  test('a folder that is not there is said, without a report', () => {
    const { nowhere } = outcomes;
    expect(nowhere.status).not.toBe(0);
    expect(nowhere.stderr).toContain('introuvable');
    expect(nowhere.stdout).toBe('');
    expectPlainFrench(nowhere);
  });

  test('--json: one JSON value of the agreed shape, and nothing else', () => {
    expect(outcomes.faulty.status).toBe(0);
    expect(outcomes.broken.status).toBe(1);
    for (const outcome of [outcomes.faulty, outcomes.broken]) {
      const report = parse(outcome);
      expect(outcome.stderr).toBe('');
      expect(Object.keys(report)).toEqual(
        expect.arrayContaining(['date_donnees', 'fichiers', 'diagnostics', 'exclusions']),
      );
      for (const file of report.fichiers) {
        expect(file).toEqual({
          fichier: expect.any(String),
          lignes_lues: expect.any(Number),
          lignes_retenues: expect.any(Number),
          lignes_exclues: expect.any(Number),
        });
      }
      for (const diagnostic of report.diagnostics) {
        expect(Object.keys(diagnostic)).toEqual([
          'code',
          'gravite',
          'fichier',
          'ligne',
          'colonne',
          'valeur',
          'message',
          'remede',
        ]);
        expect(diagnostic.code).toMatch(/^[SWEI]-[A-Z]{3}-\d\d$/);
        expect(['structure', 'erreur', 'alerte', 'information']).toContain(diagnostic.gravite);
        expect(diagnostic.message).toMatch(/^[\p{Lu}«].*\.$/su);
        expect(diagnostic.remede).not.toBe('');
      }
    }
    expect(parse(outcomes.faulty).date_donnees).toBe('2024-07-01');
    // What is sound dates the data, though nothing of it is published.
    expect(parse(outcomes.broken).date_donnees).toBe('2024-06-03');
  });

  test('--json: every row is kept or excluded, and each excluded one has one code', () => {
    for (const outcome of [outcomes.faulty, outcomes.broken]) {
      const { fichiers, exclusions } = parse(outcome);
      for (const { fichier, lignes_lues, lignes_retenues, lignes_exclues } of fichiers) {
        const sum = exclusions
          .filter((one) => one.fichier === fichier)
          .reduce((total, { lignes }) => total + lignes, 0);
        expect(lignes_lues).toBe(lignes_retenues + lignes_exclues);
        expect(sum).toBe(lignes_exclues);
      }
    }
    const { fichiers, exclusions } = parse(outcomes.faulty);
    const counted = Object.fromEntries(
      fichiers.map(({ fichier, lignes_lues, lignes_retenues }) => [fichier, [lignes_lues, lignes_retenues]]),
    );
    expect(counted).toEqual({
      'finess/etablissements.csv': [4, 3],
      'projets.csv': [4, 3],
      'projets_essms.csv': [111, 3],
      'versements.csv': [2, 1],
    });
    expect(exclusions.map(({ code, fichier, lignes }) => [fichier, code, lignes])).toEqual([
      ['finess/etablissements.csv', 'I-FIN-02', 1],
      ['projets.csv', 'E-VAL-03', 1],
      ['projets_essms.csv', 'E-PES-01', 2],
      ['projets_essms.csv', 'E-VAL-03', 1],
      ['projets_essms.csv', 'W-PES-03', 105],
      ['versements.csv', 'E-VAL-02', 1],
    ]);
  });

  test('--json: a hundred of one code in one file are listed, the others counted', () => {
    const { diagnostics } = parse(outcomes.faulty);
    const listed = (code: string) => diagnostics.filter((one) => one.code === code);
    expect(listed('W-PES-03')).toHaveLength(100);
    expect(listed('E-VAL-03').map(({ fichier, ligne, colonne }) => [fichier, ligne, colonne])).toEqual([
      ['projets.csv', 4, 'statut'],
      ['projets_essms.csv', 7, 'situation'],
    ]);
    expect(listed('W-PRJ-03')).toMatchObject([{ fichier: 'projets.csv', ligne: 3, valeur: 'national' }]);
  });
});

describe('what is printed', { timeout: 120_000 }, () => {
  const script = `
    import { runCommand } from '${join(root, 'scripts/lib/command.ts')}';
    await runCommand('Usage', async () => {
      for (let line = 0; line < 5; line += 1) {
        console.log('ligne');
        console.error('ligne');
        await new Promise((settle) => setTimeout(settle, 20));
      }
      return 3;
    });`;
  const shell = async (line: string, ...args: readonly string[]): Promise<Ended> => {
    const child = spawn('bash', ['-c', `set -o pipefail; ${line}`, 'bash', process.execPath, ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const [status] = await once(child, 'close');
    return { status, stdout, stderr };
  };

  test('may be read by no one: the status is that of what was done', async () => {
    const inline = ['--input-type=module', '-e', script];
    const quiet = '2>/dev/null';
    expect(await shell(`"$@" ${quiet} | true`, ...inline)).toEqual({ status: 3, stdout: '', stderr: '' });
    expect(await shell(`"$@" ${quiet} | head -1`, ...inline)).toMatchObject({ status: 3, stdout: 'ligne\n' });
    expect(await shell('"$@" 2>&1 | true', ...inline)).toEqual({ status: 3, stdout: '', stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('may not fit on the disk: one sentence says so', async () => {
    const { status, stderr } = await shell('"$@" > /dev/full', '--input-type=module', '-e', script);
    expect(status).toBe(3);
    expect(stderr.replaceAll('ligne\n', '')).toBe(
      'Ce que la commande affiche n’a pas pu être écrit. Il n’y a plus assez de place sur le disque.\n',
    );
  });

  test.skipIf(!existsSync('/dev/full'))('when it is all that was asked, the command fails', async () => {
    const args = [join(root, 'scripts/check.ts'), '--data', write(at('imprimee'), sound)];
    const { status, stderr } = await shell('"$@" > /dev/full', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Ce que la commande affiche n’a pas pu être écrit\.[^\n]*\n$/);
  });

  test('a demonstration is written though nobody reads what is said of it', async () => {
    const out = at('demonstration');
    const args = [join(root, 'scripts/demo.ts'), '--scale', '0.0001', '--out', out];
    expect(await shell('"$@" | true', ...args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(join(out, 'projets.csv'))).toBe(true);
    writeFileSync(join(out, 'notes.txt'), '');
    const again = await run('demo.ts', '--scale', '0.0001', '--out', out);
    expect([again.status, again.stderr]).toEqual([
      2,
      expect.stringContaining('contient aussi « notes.txt »'),
    ]);
  });
});

describe('what the system refuses is told with its place', { timeout: 120_000 }, () => {
  test.each([
    ['EACCES', 'Accès refusé : vérifiez vos droits. Il s’agit de « /lieu ».\n'],
    ['ENOTDIR', 'Il s’agit de « /lieu ».\n'],
    ['ELOOP', 'Un lien tourne en rond'],
    ['EBUSY', 'retenu par le système'],
    ['', 'Erreur imprévue (raison).\n'],
  ])('%s', async (code, said) => {
    const script = `
      import { runCommand } from '${join(root, 'scripts/lib/command.ts')}';
      await runCommand('Usage', async () => { throw Object.assign(new Error('raison'), { code: '${code}', path: '/lieu' }); });`;
    const ended = await new Promise<Ended>((settle) => {
      execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout, stderr) =>
        settle({ status: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
    expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(ended.stderr).not.toContain('publié');
  });
});

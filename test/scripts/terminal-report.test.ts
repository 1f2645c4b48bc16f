import { describe, expect, it } from 'vitest';
import { terminalReport } from '../../scripts/lib/terminal-report.ts';
import { type DiagnosticCode, diagnose, type Finding } from '../../src/domain/diagnostic-catalogue.ts';
import { Report } from '../../src/domain/report.ts';

type Found = Partial<Finding> & { readonly code: DiagnosticCode; readonly times?: number };

const projects = 'projets.csv';

function reportOf(...findings: readonly Found[]): Report {
  const report = new Report();
  for (const { code, times, ...finding } of findings) {
    report.add(diagnose(code, { file: projects, message: 'Message.', ...finding }), times);
  }
  return report;
}

const lines = (count: number, finding: Found): Found[] =>
  Array.from({ length: count }, (_, index) => ({ ...finding, line: index + 2 }));

/** The report as read: no-break spaces are spaces. */
const read = (report: Report, width = 100, date: '2025-06-30' | null = null): string =>
  terminalReport(report, date, { width, color: false }).replaceAll(/[\u00a0\u202f]/g, ' ');

const joined = (text: string): string => text.replaceAll(/\n +/g, ' ');

describe('the verdict', () => {
  it('comes first: nothing prevents publication', () => {
    const report = reportOf({ code: 'E-PRJ-02', line: 2 }, { code: 'W-PRJ-03', line: 3 });
    report.keep(projects, 1998);
    report.exclude(projects, 'E-VAL-01', 2);
    report.exclude('finess/a.csv', 'I-FIN-01', 30);
    expect(
      joined(read(report, 400, '2025-06-30'))
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'Rien n’empêche la publication. Les données sont au 30 juin 2025.',
      'Sur 2 030 lignes lues, 2 sont écartées pour un problème, et 30 le sont sans qu’il y ait de faute. À corriger : 1 erreur. À vérifier : 1 alerte.',
    ]);
  });

  it('counts what prevents it, with the plurals of French', () => {
    expect(read(reportOf({ code: 'S-FIC-01' }))).toMatch(
      /^1 problème empêche la publication : rien ne peut être publié avant sa correction\.\n/,
    );
    expect(read(reportOf({ code: 'S-FIC-01' }, { code: 'S-CLE-01', times: 3 }))).toMatch(
      /^4 problèmes empêchent la publication : rien ne peut être publié avant leur correction\.\n/,
    );
  });

  it('says of a sound folder that there is nothing to do, and no more', () => {
    const report = reportOf();
    report.keep(projects, 1);
    const [, counts, blank, ...rest] = read(report).split('\n');
    expect(counts).toBe(
      'Sur 1 ligne lue, aucune n’est écartée. À corriger : aucune erreur. À vérifier : aucune alerte.',
    );
    expect(blank).toBe('');
    expect(rest.join('\n')).toBe(
      [
        'Fichiers lus',
        '               lignes lues =    retenues +     exclues',
        '  projets.csv            1 =           1 +           0',
      ].join('\n'),
    );
  });
});

describe('the files', () => {
  it('are in columns, with the reasons of what is excluded, the most frequent first', () => {
    const report = reportOf();
    report.keep('projets_essms.csv', 22_000);
    report.exclude('projets_essms.csv', 'E-PES-01', 2);
    report.exclude('projets_essms.csv', 'W-PES-03', 1200);
    report.keep(projects, 3);
    expect(read(report, 200)).toContain(
      [
        '                     lignes lues =    retenues +     exclues',
        '  projets_essms.csv       23 202 =      22 000 +       1 202',
        '    Exclues : établissement répété à l’identique dans un projet (W-PES-03) : 1 200 ; projet inconnu (E-PES-01) : 2.',
        '  projets.csv                  3 =           3 +           0',
      ].join('\n'),
    );
  });

  it('stay in columns on a narrow screen', () => {
    const report = reportOf();
    report.keep('finess/etalab-cs1100502-stock.csv', 12);
    const text = read(report, 48);
    expect(text).toContain(
      '  finess/etalab-cs1100502-stock.csv\n             12 =          12 +           0',
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(48);
  });

  it('that nothing reads come with what they were probably meant to be', () => {
    const report = reportOf();
    report.keep('organismes.csv', 1);
    report.file('organismes.csv').ignoredColumns.push('Commentaire', 'Suivi');
    report.unread = [
      { file: 'versement.csv', suggestion: 'versements.csv' },
      { file: 'organismes (1).csv', suggestion: 'organismes.csv' },
      { file: 'notes.docx', suggestion: null },
      { file: 'archive.csv', suggestion: null, fault: 'un dossier' },
    ];
    const text = joined(read(report));
    expect(text).toContain('Colonnes non lues, car inconnues : « Commentaire », « Suivi ».');
    expect(text).toContain('versement.csv : vouliez-vous dire « versements.csv » ?');
    expect(text).toContain('organismes (1).csv : « organismes.csv » est lu à sa place.');
    expect(text).toContain('notes.docx : ce nom n’est pas attendu.');
    expect(text).toContain('archive.csv : ce n’est pas un fichier mais un dossier.');
    expect(text).toContain('Noms attendus : projets, projets_essms,');
  });
});

describe('a problem', () => {
  it('has its code, its meaning, its number, three examples and a remedy', () => {
    const found = lines(76, { code: 'E-VAL-01', column: 'date_depot' }).map((one) => ({
      ...one,
      message: `« ${one.line}/02/2024 » n’est pas une date du calendrier.`,
    }));
    expect(read(reportOf(...found))).toContain(
      [
        'Erreurs : la ligne, ou le chiffre qu’elle touche, est laissée de côté (76)',
        '  E-VAL-01 — date non valide (76 fois)',
        '    projets.csv, ligne 2, colonne date_depot : « 2/02/2024 » n’est pas une date du calendrier.',
        '    projets.csv, ligne 3, colonne date_depot : « 3/02/2024 » n’est pas une date du calendrier.',
        '    projets.csv, ligne 4, colonne date_depot : « 4/02/2024 » n’est pas une date du calendrier.',
        '    … et 73 autres.',
        '    → Écrivez une date du calendrier, AAAA-MM-JJ ou JJ/MM/AAAA, entre 2015 et 2050.',
      ].join('\n'),
    );
  });

  it('said alike of several lines is said once', () => {
    const same: Found = { code: 'E-PRJ-02', column: 'siret_porteur', message: 'Porteur absent.' };
    const told = (count: number) => joined(read(reportOf(...lines(count, same))));
    expect(told(1)).toContain('projets.csv, ligne 2, colonne siret_porteur : Porteur absent.');
    expect(told(3)).toContain('projets.csv, lignes 2, 3 et 4, colonne siret_porteur : Porteur absent.');
    expect(told(4)).toContain('lignes 2, 3, 4 et 1 autre, colonne');
    expect(told(100)).toContain('lignes 2, 3, 4 et 97 autres, colonne');
    expect(told(100)).not.toContain('… et');
    // Beyond those that the report lists, nobody knows that the same would be said.
    expect(told(1100)).toContain('lignes 2, 3, 4 et 97 autres, colonne');
    expect(told(1100)).toContain('… et 1 000 autres.');
  });

  it('counted without lines is not said to have others', () => {
    const report = reportOf({ code: 'W-FIN-06', line: null, message: '285 établissements.', times: 285 });
    expect(read(report)).toContain(
      'W-FIN-06 — catégorie d’établissement obsolète (285 fois)\n    projets.csv : 285',
    );
    expect(read(report)).not.toContain('autre');
  });

  it('shows each column before any twice, with its own remedy', () => {
    const report = reportOf(
      ...lines(50, { code: 'E-VAL-03', column: 'statut', message: 'Statut ?', remedy: 'Liste des statuts.' }),
      { code: 'E-VAL-03', column: 'guichet', line: 90, message: 'Guichet ?', remedy: 'Liste des guichets.' },
    );
    const text = joined(read(report));
    expect(text).toContain('lignes 2, 3, 4 et 47 autres, colonne statut : Statut ? → Liste des statuts.');
    expect(text).toContain('ligne 90, colonne guichet : Guichet ? → Liste des guichets.');
    expect(text).not.toContain('… et');
  });

  it('quotes no control character of the data, and no endless value', () => {
    const message = `« \u001b[2J${'x'.repeat(9000)} » n’est pas une date.`;
    const text = read(reportOf({ code: 'E-VAL-01', line: 2, message }));
    expect(text).not.toContain('\u001b');
    expect(text.length).toBeLessThan(1500);
  });

  it('of the form of a file is told in one line for the file', () => {
    const report = reportOf(
      { code: 'W-FMT-03', line: 2, column: 'date_depot' },
      { code: 'W-FMT-01' },
      { code: 'W-FMT-02', file: 'pieces.csv' },
      { code: 'W-FMT-06', file: 'pieces.csv', message: 'Une colonne n’est pas lue.', remedy: 'Renommez-la.' },
    );
    // Advice of its own is worth a reading.
    expect(read(report)).toContain('    pieces.csv : Une colonne n’est pas lue.\n    → Renommez-la.');
    expect(joined(read(report))).toContain(
      'rien d’urgent projets.csv : encodage inhabituel (W-FMT-01), dates au format JJ/MM/AAAA (W-FMT-03, ligne 2). pieces.csv : séparateur inhabituel (W-FMT-02).',
    );
  });
});

describe('the problems', () => {
  it('go worst first, then in the order of the files, then by number', () => {
    const report = reportOf(
      { code: 'I-IND-03', file: 'indicateurs_usage.csv', line: 2 },
      { code: 'W-PRJ-03', line: 2 },
      { code: 'E-FIN-01', file: 'finess/a.csv', line: 2 },
      { code: 'E-PES-10', file: 'projets_essms.csv', line: 2 },
      { code: 'E-PRJ-02', line: 2 },
      ...lines(2, { code: 'E-PRJ-08' }),
      { code: 'S-CLE-01', line: 9 },
    );
    const codes = [...read(report).matchAll(/^ {2}([A-Z]-[A-Z]{3}-\d\d) —/gm)].map(([, code]) => code);
    expect(codes).toEqual([
      'S-CLE-01',
      'E-PRJ-08',
      'E-PRJ-02',
      'E-PES-10',
      'E-FIN-01',
      'W-PRJ-03',
      'I-IND-03',
    ]);
  });

  it('stay readable when there are many of them, and say what is not shown', () => {
    const files = Array.from(
      { length: 60 },
      (_, index) => `finess/extrait-${String(index).padStart(2, '0')}.csv`,
    );
    const report = reportOf(...files.flatMap((file) => lines(5, { code: 'E-FIN-01', file })));
    const text = read(report);
    expect(text.split('\n').length).toBeLessThan(80);
    expect(text).toContain('Et aussi, sans exemple ici (--json et --annotate en donnent) :');
    expect(text).toContain(
      '  E-FIN-01 — numéro FINESS mal formé (5 fois), finess/extrait-24.csv\n  … et 35 autres problèmes.',
    );
  });

  it('fit in the width of the screen', () => {
    const long = 'Une phrase assez longue pour ne pas tenir sur une seule ligne d’un petit écran. '.repeat(3);
    const report = reportOf(
      ...(['E-VAL-01', 'W-PRJ-03', 'W-FMT-01', 'S-COL-01', 'I-IND-03'] as const).map((code) => ({
        code,
        line: 2,
        column: 'date_fin_deploiement_prevue',
        message: long.trim(),
      })),
    );
    report.exclude('projets_essms.csv', 'W-PES-03', 4);
    for (const width of [48, 60, 100, 160]) {
      for (const line of read(report, width).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});

describe('what could not be checked', () => {
  it('is said after a structural error', () => {
    const report = reportOf(
      { code: 'S-FIC-01', file: 'projets_essms.csv' },
      { code: 'S-COL-01', line: 1, column: 'statut' },
    );
    report.keep(projects, 4);
    const text = joined(read(report));
    expect(text).toContain('– le contenu de projets_essms.csv, et ce qui s’y réfère ailleurs ;');
    expect(text).toContain('– ce qui dépend des colonnes absentes ou en double : statut (projets.csv) ;');
    expect(text).toContain('– les projets au regard des règles de l’appel');
  });

  it('is nothing otherwise', () => {
    expect(read(reportOf({ code: 'E-PRJ-02', line: 2 }))).not.toContain('n’a pas pu être contrôlé');
  });
});

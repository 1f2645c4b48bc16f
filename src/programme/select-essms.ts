import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Essms } from '../domain/essms.ts';
import type { Report } from '../domain/report.ts';
import { formatCount } from '../format.ts';
import type { Sources } from '../sources/read-sources.ts';

/** What is said of sites of the register, once per file: their owner cannot correct a national register. */
const FINDINGS = {
  'I-FIN-01': { column: 'etat', sentence: 'Établissements fermés, qui ne sont pas comptés' },
  'I-FIN-02': {
    column: 'code_categorie',
    sentence: 'Établissements hors du périmètre de l’article L. 312-1, qui ne sont pas comptés',
  },
  'W-FIN-06': {
    column: 'code_categorie',
    sentence: 'Établissements comptés dont la nomenclature a remplacé la catégorie',
  },
  'W-FIN-07': {
    column: 'code_agregat',
    sentence: 'Établissements comptés dont l’agrégat n’est pas celui de leur catégorie',
  },
} as const;

type Code = keyof typeof FINDINGS;

/** The active sites in perimeter; the others leave the count of rows kept, each under its reason. */
export function selectEssms({ sites, nomenclature }: Sources, report: Report): Essms[] {
  const counts = new Map<string, { file: string; code: Code; count: number }>();
  const note = (code: Code, file: string) => {
    const key = `${file} ${code}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { file, code, count: 1 });
  };
  const leaveOut = (code: 'I-FIN-01' | 'I-FIN-02', file: string): Essms[] => {
    report.withdraw(file, code);
    note(code, file);
    return [];
  };
  const essms = sites.flatMap((site) => {
    const category = nomenclature.get(site.category);
    if (!site.open) return leaveOut('I-FIN-01', site.file);
    if (!category?.inPerimeter) return leaveOut('I-FIN-02', site.file);
    if (category.obsolete) note('W-FIN-06', site.file);
    if ((site.aggregate ?? category.aggregate) !== category.aggregate) note('W-FIN-07', site.file);
    return [{ ...site, sector: category.sector }];
  });
  for (const { file, code, count } of counts.values()) {
    const { column, sentence } = FINDINGS[code];
    const message = `${sentence} : ${formatCount(count)}.`;
    report.add(diagnose(code, { file, column, message }), count);
  }
  return essms;
}

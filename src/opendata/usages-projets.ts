import type { Observatory } from '../observatory/types.ts';
import type { ProjectUsage } from '../observatory/usage-figures.ts';
import { column, dataset } from './column.ts';
import { usageColumns } from './usage-columns.ts';

const usage = usageColumns<ProjectUsage>();

/** `usages_projets.csv`: one row per project, indicator and type of denominator. */
export const usagesProjets = dataset<Observatory, ProjectUsage>({
  name: 'usages_projets',
  title: 'Usages par projet',
  description:
    'Un indicateur d’usage d’un projet sélectionné ou au-delà par ligne : sommes des dernières mesures valides de ses ESSMS, parmi celles qui nomment le projet ou n’en nomment aucun.',
  primaryKey: ['id_projet', 'code_indicateur', 'type_denominateur'],
  rows: (observatory) => observatory.usage.projects,
  columns: [
    column('id_projet', 'string', 'Projet', 'Identifiant du projet.', (row) => row.projectId),
    usage.indicator,
    usage.type,
    usage.numerator,
    usage.denominator,
    usage.rate,
    usage.status,
    usage.target,
    usage.attained,
    usage.respondents,
    usage.expected,
    usage.lowerBound,
    usage.upperBound,
  ],
});

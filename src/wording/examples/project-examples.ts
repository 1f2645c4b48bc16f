import { isAbsent, isPresent } from '../../domain/cell.ts';
import { formatCount, formatEuros, formatEurosExact } from '../../format.ts';
import type { PublishedProject } from '../../observatory/types.ts';
import { CRITERION_LABELS } from '../criteria.ts';
import { ofSize } from '../grappes.ts';
import { LINE_LABELS } from '../labels.ts';
import { joinNames } from '../names.ts';
import { counted, plural } from '../plural.ts';
import { divided, type ExampleMakers, type ExampleSource, example, greatest } from './example.ts';

const STAGES = {
  demande: ['demandé', 'demandés'],
  engage: ['engagé', 'engagés'],
} as const;

/** "12 projets sur 340" and what is said of them. */
const ofProjects = (count: number, total: number, one: string, many: string) =>
  total === 0
    ? null
    : example(`${counted(count, 'projet', 'projets')} sur ${formatCount(total)} ${plural(count, one, many)}`);

/** The largest project whose aid is certain, line by line. */
function theoreticalExample({ observatory }: ExampleSource) {
  const certain = observatory.projects.filter(
    ({ theoretical: { uncertain, total } }) => !uncertain && isPresent(total),
  );
  const project = greatest(certain, ({ essmsCount }) => essmsCount);
  if (project === undefined || isAbsent(project.theoretical.total)) return null;
  const { usage, software, equipment, assistance } = project.theoretical;
  const lines = { usage, logiciel: software, materiel: equipment, amoa: assistance };
  const parts = (['usage', 'logiciel', 'materiel', 'amoa'] as const).flatMap((line) => {
    const amount = lines[line];
    return isPresent(amount) && amount > 0
      ? [`${formatEuros(amount)} (${LINE_LABELS[line].toLowerCase()})`]
      : [];
  });
  if (parts.length === 0) return null;
  return example(`${parts.join(' + ')} = ${formatEuros(project.theoretical.total)}`, {
    place: `projet ${project.id}`,
  });
}

/** The advance and the balance due of the largest project that has a schedule. */
function scheduleExample({ observatory }: ExampleSource) {
  const rows = observatory.projects.flatMap(({ id, signedAmount, payments: { schedule } }) =>
    schedule !== null && isPresent(schedule.advance) && isPresent(schedule.balance) && isPresent(signedAmount)
      ? [{ id, signed: signedAmount, advance: schedule.advance, balance: schedule.balance }]
      : [],
  );
  const row = greatest(rows, ({ signed }) => signed);
  if (row === undefined) return null;
  const { advance, balance, signed, id } = row;
  return example(
    `avance de ${formatEurosExact(advance)} + solde de ${formatEurosExact(balance)} = ${formatEurosExact(signed)}`,
    { place: `projet ${id}` },
  );
}

/** How many engaged projects have each length of delay. */
function indicativeExample({ observatory }: ExampleSource) {
  const months = Map.groupBy(
    observatory.projects.flatMap(({ engaged, indicativeMonths }) =>
      engaged && isPresent(indicativeMonths) ? [indicativeMonths] : [],
    ),
    (length) => length,
  );
  const said = [...months.entries()]
    .toSorted(([one], [other]) => one - other)
    .map(([length, rows]) => `${formatCount(length)} mois pour ${counted(rows.length, 'projet', 'projets')}`);
  return said.length === 0 ? null : example(joinNames(said));
}

function durationExample({ observatory }: ExampleSource) {
  const said = observatory.delays.durations.flatMap(({ months, count, quartiles }) =>
    quartiles === null
      ? []
      : [
          `médiane de ${counted(quartiles.median, 'jour', 'jours')} pour ${counted(count, 'projet terminé', 'projets terminés')} dont le délai est de ${months} mois`,
        ],
  );
  return said.length === 0 ? null : example(joinNames(said));
}

const deskExample = ({ observatory: { projects } }: ExampleSource) =>
  ofProjects(
    projects.filter(({ computedDesk }) => computedDesk === 'national').length,
    projects.length,
    'relève du guichet national',
    'relèvent du guichet national',
  );

function filingExample({ observatory }: ExampleSource) {
  const known = observatory.projects.filter(({ calendar }) => isPresent(calendar.filing.admissible));
  return ofProjects(
    known.filter(({ calendar }) => calendar.filing.admissible === true).length,
    known.length,
    'a été déposé pendant une fenêtre de dépôt',
    'ont été déposés pendant une fenêtre de dépôt',
  );
}

function criteriaExample({ observatory: { grappes } }: ExampleSource) {
  const first = greatest(grappes.criteria, ({ counts }) => counts.oui);
  if (first === undefined || first.counts.oui === 0) return null;
  const { criterion, counts } = first;
  return example(
    `rempli par ${counted(counts.oui, 'projet', 'projets')} sur ${formatCount(grappes.criteriaProjectCount)}`,
    { subject: `critère «\u202f${CRITERION_LABELS[criterion]}\u202f»` },
  );
}

function profileExample({ observatory: { grappes } }: ExampleSource) {
  const organisations = grappes.distributions.find(({ measure }) => measure === 'organismes');
  if (organisations === undefined) return null;
  return ofProjects(
    organisations.severalCount,
    grappes.projectCount,
    'réunit plusieurs organismes gestionnaires',
    'réunissent plusieurs organismes gestionnaires',
  );
}

function sizeExample({ observatory: { grappes } }: ExampleSource) {
  const row = greatest(grappes.byOrganisationSize, ({ essmsCount }) => essmsCount);
  return row === undefined ? null : example(divided(row.coverage), { subject: ofSize(row) });
}

function categoryExample({ observatory: { grappes } }: ExampleSource) {
  const row = greatest(grappes.byCategory, ({ essmsCount }) => essmsCount);
  return row === undefined ? null : example(divided(row.coverage), { subject: row.label });
}

const remarkCount = (projects: readonly PublishedProject[]): number =>
  projects.filter(({ remarks }) => remarks.length > 0).length;

/** Of the projects: their aid, their calendar, what they gather. */
export const PROJECT_EXAMPLES: ExampleMakers = {
  'montant-theorique': theoreticalExample,
  echeancier: scheduleExample,
  'avance-attendue': ({ observatory }) => example(divided(observatory.payments.awaitedAdvances.share)),
  'parcours-financement': ({ observatory: { payments } }) => {
    const said = payments.funnel.flatMap(({ stage, projectCount }) =>
      (stage === 'demande' || stage === 'engage') && isPresent(projectCount)
        ? [
            `${counted(projectCount, 'projet', 'projets')} ${plural(projectCount, STAGES[stage][0], STAGES[stage][1])}`,
          ]
        : [],
    );
    return said.length === 0 ? null : example(joinNames(said));
  },
  'consommation-enveloppe': ({ observatory: { payments } }) => {
    const year = payments.envelopeYears.find(({ total }) => isPresent(total));
    return year === undefined
      ? null
      : example(divided(year.total, formatEuros), { subject: `année ${year.year}` });
  },
  'delai-indicatif': indicativeExample,
  'duree-deploiement': durationExample,
  'au-dela-delai': ({ observatory: { delays } }) => example(divided(delays.beyondShare)),
  guichet: deskExample,
  'recevabilite-calendrier': filingExample,
  criteres: criteriaExample,
  'profil-grappes': profileExample,
  'part-acquisition': ({ observatory: { grappes } }) => example(divided(grappes.acquisition.essms)),
  'couverture-organismes': sizeExample,
  'couverture-categories': categoryExample,
  signalements: ({ observatory: { projects } }) =>
    ofProjects(
      remarkCount(projects),
      projects.length,
      'porte au moins un signalement',
      'portent au moins un signalement',
    ),
};

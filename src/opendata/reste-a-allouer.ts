import type { AllocatedTerritory, AllocationArea, AreaTerritory } from '../domain/allocation.ts';
import { type Cell, isAbsent, UNDETERMINED } from '../domain/cell.ts';
import type { RemainderScenario } from '../observatory/remainder-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros } from './column.ts';

/** A territory in a scenario; in one that cannot be computed it says why. */
interface Row {
  readonly area: AllocationArea;
  readonly scenario: RemainderScenario;
  readonly territory: AreaTerritory;
  readonly outcome: Cell<AllocatedTerritory>;
}

const outcomeOf = ({ allocation }: RemainderScenario, index: number): Cell<AllocatedTerritory> =>
  isAbsent(allocation) ? allocation : (allocation.territories[index] ?? UNDETERMINED);

const rowsOf = ({ remainder }: Observatory): Row[] =>
  remainder.areas.flatMap((area) =>
    area.scenarios.flatMap((scenario) =>
      area.territories.map((territory, index) => ({
        area,
        scenario,
        territory,
        outcome: outcomeOf(scenario, index),
      })),
    ),
  );

function status({ outcome }: Row): string {
  if (isAbsent(outcome)) return outcome.absent;
  return isAbsent(outcome.perEssmsAfter) ? outcome.perEssmsAfter.absent : 'publie';
}

/** `reste_a_allouer.csv`: one row per territory and envelope. */
export const resteAAllouer = dataset<Observatory, Row>({
  name: 'reste_a_allouer',
  title: 'Reste à allouer',
  description:
    'Comment une enveloppe se répartirait entre des territoires pour amener les moins dotés à un niveau commun, sans rien reprendre aux autres. Une ligne par territoire et par enveloppe : la somme des montants répartis est l’enveloppe, au centime. ESSMS localisés seulement. Les hypothèses sont des exemples, non des crédits.',
  primaryKey: ['niveau', 'perimetre', 'scenario', 'code_territoire'],
  rows: rowsOf,
  columns: [
    column(
      'niveau',
      'string',
      'Niveau',
      'Entre quoi l’enveloppe se répartit : region ou departement.',
      ({ area }) => area.level,
    ),
    column(
      'perimetre',
      'string',
      'Périmètre',
      'FR, ou code de la région dont les départements se la répartissent.',
      ({ area }) => area.perimeter,
    ),
    column(
      'scenario',
      'string',
      'Scénario',
      'enveloppe_restante (crédits notifiés de la dernière année moins montants engagés par ses conventions), hypothese_5, hypothese_10, hypothese_20 (en pour cent de ce qui est engagé), mise_a_niveau (ce qu’il faudrait pour amener chacun au niveau du mieux doté).',
      ({ scenario }) => scenario.id,
    ),
    column(
      'code_territoire',
      'string',
      'Territoire',
      'Code INSEE de la région (ou COM) ou du département.',
      ({ territory }) => territory.code,
    ),
    column('libelle', 'string', 'Libellé', 'Nom du territoire.', ({ territory }) => territory.label),
    column(
      'enveloppe',
      'number',
      'Enveloppe',
      'Montant à répartir entre tous les territoires du périmètre, en euros ; 0.00 si plus que les crédits est engagé.',
      ({ scenario }) => writeCell(scenario.envelope, writeEuros),
    ),
    column('nb_essms', 'integer', 'ESSMS', 'ESSMS du territoire.', ({ territory }) =>
      String(territory.essmsCount),
    ),
    column(
      'montant_engage',
      'number',
      'Engagé',
      'Montants conventionnés attribués au territoire, en euros.',
      ({ territory }) => writeEuros(territory.engaged),
    ),
    column(
      'montant_reparti',
      'number',
      'Réparti',
      'Part de l’enveloppe qui irait au territoire, en euros.',
      ({ outcome }) => writeCell(outcome, ({ allocation }) => writeEuros(allocation)),
    ),
    column('montant_apres', 'number', 'Après', 'Engagé plus réparti, en euros.', ({ outcome }) =>
      writeCell(outcome, ({ after }) => writeEuros(after)),
    ),
    column(
      'euros_par_essms_avant',
      'number',
      'Euros par ESSMS, avant',
      'Engagé par ESSMS, en euros.',
      ({ territory }) => writeCell(territory.perEssms, writeEuros),
    ),
    column(
      'euros_par_essms_apres',
      'number',
      'Euros par ESSMS, après',
      'Engagé plus réparti, par ESSMS, en euros.',
      ({ outcome }) => writeCell(outcome, ({ perEssmsAfter }) => writeCell(perEssmsAfter, writeEuros)),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, manquant (aucune enveloppe notifiée), indetermine (aucun montant engagé) ou sans_objet (aucun ESSMS).',
      status,
    ),
  ],
});

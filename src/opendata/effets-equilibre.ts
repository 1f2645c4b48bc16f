import { isAbsent } from '../domain/cell.ts';
import type { AreaEffect, CandidateProject } from '../observatory/remainder-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeIndex } from './column.ts';

interface Row {
  readonly project: CandidateProject;
  readonly effect: AreaEffect;
}

/** `effets_equilibre.csv`: one row per project not engaged yet, and level compared. */
export const effetsEquilibre = dataset<Observatory, Row>({
  name: 'effets_equilibre',
  title: 'Effet des projets candidats sur l’équilibre',
  description:
    'Ce que chaque projet déposé, recevable ou sélectionné changerait des indices d’inégalité si le montant demandé était engagé. Une aide à la décision : les textes n’en tirent ni note, ni classement.',
  primaryKey: ['id_projet', 'niveau', 'perimetre'],
  rows: ({ remainder }) =>
    remainder.candidates.flatMap((project) => project.effects.map((effect) => ({ project, effect }))),
  columns: [
    column('id_projet', 'string', 'Projet', 'Identifiant du projet.', ({ project }) => project.id),
    column(
      'niveau',
      'string',
      'Niveau',
      'Ce qui est comparé : region ou departement.',
      ({ effect }) => effect.level,
    ),
    column(
      'perimetre',
      'string',
      'Périmètre',
      'FR ou code de la région dans laquelle on compare.',
      ({ effect }) => effect.perimeter,
    ),
    column('montant_demande', 'number', 'Demandé', 'Montant demandé, en euros.', ({ project }) =>
      writeCell(project.requestedAmount, writeEuros),
    ),
    column(
      'montant_localise',
      'number',
      'Localisé',
      'Part du montant demandé qui irait à des ESSMS localisés de l’édition, en euros.',
      ({ project }) => writeCell(project.locatedAmount, writeEuros),
    ),
    column(
      'variation_hoover',
      'number',
      'Variation de Hoover',
      'Indice après moins indice avant : négatif si l’équilibre s’améliore.',
      ({ effect }) => writeCell(effect.hoover, writeIndex),
    ),
    column(
      'variation_theil',
      'number',
      'Variation de Theil',
      'Indice après moins indice avant : négatif si l’équilibre s’améliore.',
      ({ effect }) => writeCell(effect.theil, writeIndex),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, manquant (montant demandé inconnu), sans_objet (aucun ESSMS localisé) ou indetermine (aucun montant engagé).',
      ({ effect }) => (isAbsent(effect.hoover) ? effect.hoover.absent : 'publie'),
    ),
  ],
});

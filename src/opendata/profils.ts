import { CRITERIA, type Criterion } from '../domain/criteria.ts';
import type { Observatory, PublishedProject } from '../observatory/types.ts';
import { column, dataset, writeText } from './column.ts';

const CRITERION_TITLES: Readonly<Record<Criterion, string>> = {
  motivation: 'Motivation du porteur',
  perimetre: 'Périmètre fonctionnel',
  mutualisation: 'Solution mutualisée',
  interoperabilite: 'Interopérabilité',
  plateforme: 'Plateforme régionale',
  maturite: 'Maturité du projet',
};

/** `profils.csv`: what each project gathers, and its answers to the six criteria. */
export const profils = dataset<Observatory, PublishedProject>({
  name: 'profils',
  title: 'Profils des projets',
  description:
    'Un projet par ligne : organismes, catégories et départements de ses ESSMS comptés, et ses réponses aux six critères, sans note ni pondération.',
  primaryKey: ['id_projet'],
  rows: ({ projects }) => projects,
  columns: [
    column('id_projet', 'string', 'Identifiant du projet', 'Identifiant unique du projet.', (row) => row.id),
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS comptés dans le projet.', (row) =>
      String(row.essmsCount),
    ),
    column(
      'nb_organismes',
      'integer',
      'Organismes gestionnaires',
      'Organismes gestionnaires différents de ces ESSMS ; ceux qui ne sont pas connus ne sont pas comptés.',
      ({ profile }) => String(profile.organisationCount),
    ),
    column(
      'nb_categories',
      'integer',
      'Catégories',
      'Catégories FINESS différentes de ces ESSMS.',
      ({ profile }) => String(profile.categoryCount),
    ),
    column(
      'departements',
      'string',
      'Départements',
      'Codes des départements de ces ESSMS, séparés par une barre verticale.',
      ({ profile }) => profile.departements.map(({ code }) => code).join('|'),
    ),
    column(
      'taille_souhaitee',
      'integer',
      'Taille souhaitée',
      'Nombre d’ESSMS que les textes souhaitent au moins, sans en faire une condition.',
      ({ profile }) => String(profile.wishedSize),
    ),
    ...CRITERIA.map((criterion) =>
      column<PublishedProject>(
        `critere_${criterion}`,
        'string',
        CRITERION_TITLES[criterion],
        'oui, partiel ou non, tel que déclaré ; vide si ce n’est pas dit.',
        ({ profile }) => writeText(profile.criteria[criterion]),
      ),
    ),
  ],
});

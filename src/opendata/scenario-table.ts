import type { AllocatedTerritory, Allocation } from '../domain/allocation.ts';
import { column, dataset, writeCell, writeEuros, writeMillionths } from './column.ts';

/** A scenario as the page hands it over: one row per territory, written as the published files are. */
export const scenarioTable = dataset<Allocation, AllocatedTerritory>({
  name: 'scenario',
  title: 'Scénario',
  description: 'Une enveloppe répartie comme le lecteur l’a réglé.',
  primaryKey: ['code_territoire'],
  rows: ({ territories }) => territories,
  columns: [
    column('code_territoire', 'string', 'Territoire', 'Code INSEE.', ({ code }) => code),
    column('libelle', 'string', 'Libellé', 'Nom du territoire.', ({ label }) => label),
    column('nb_essms', 'integer', 'ESSMS', 'ESSMS qui comptent.', ({ essmsCount }) => String(essmsCount)),
    column('montant_engage', 'number', 'Engagé', 'En euros.', ({ engaged }) => writeEuros(engaged)),
    column('plancher', 'number', 'Plancher', 'En euros.', ({ floor }) => writeEuros(floor)),
    column('plafond', 'number', 'Plafond', 'En euros ; vide sans plafond.', ({ cap }) =>
      cap === null ? '' : writeEuros(cap),
    ),
    column('montant_reparti', 'number', 'Réparti', 'En euros.', ({ allocation }) => writeEuros(allocation)),
    column('montant_apres', 'number', 'Après', 'En euros.', ({ after }) => writeEuros(after)),
    column('euros_par_essms_avant', 'number', 'Par ESSMS, avant', 'En euros.', ({ perEssms }) =>
      writeCell(perEssms, writeEuros),
    ),
    column('euros_par_essms_apres', 'number', 'Par ESSMS, après', 'En euros.', ({ perEssmsAfter }) =>
      writeCell(perEssmsAfter, writeEuros),
    ),
    column('indice_equilibre_avant', 'number', 'Indice, avant', '1 est l’équilibre.', ({ index }) =>
      writeCell(index, writeMillionths),
    ),
    column('indice_equilibre_apres', 'number', 'Indice, après', '1 est l’équilibre.', ({ indexAfter }) =>
      writeCell(indexAfter, writeMillionths),
    ),
  ],
});

import type { Observatory, SectorFigures } from '../observatory/types.ts';
import { column, dataset } from './column.ts';
import { shareColumns } from './share-columns.ts';

const shares = shareColumns<SectorFigures>('du territoire');

/** `secteurs.csv`: one row per sector of a territory. */
export const secteurs = dataset<Observatory, SectorFigures>({
  name: 'secteurs',
  title: 'Secteurs',
  description:
    'Un secteur d’un territoire par ligne (France, régions, départements). Les parts sont celles du territoire.',
  primaryKey: ['type_territoire', 'code_territoire', 'secteur'],
  rows: ({ sectors }) => sectors,
  columns: [
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement ou non_localise.',
      (row) => row.territoryType,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code du territoire.',
      (row) => row.territoryCode,
    ),
    column(
      'secteur',
      'string',
      'Secteur',
      'Secteur ; non_determine pour ce qui revient à un établissement absent du registre.',
      (row) => row.sector,
    ),
    shares.essmsCount,
    shares.essmsShare,
    shares.signedAmount,
    shares.amountShare,
    shares.amountPerEssms,
    shares.balanceIndex,
    shares.coveredCount,
    shares.coverage,
    shares.status,
  ],
});

import correspondancesFiness from '../../data/schemas/correspondances_finess.json' with { type: 'json' };
import enveloppes from '../../data/schemas/enveloppes.json' with { type: 'json' };
import etablissements from '../../data/schemas/etablissements.json' with { type: 'json' };
import heuresSaad from '../../data/schemas/heures_saad.json' with { type: 'json' };
import indicateursUsage from '../../data/schemas/indicateurs_usage.json' with { type: 'json' };
import nomenclatureCategories from '../../data/schemas/nomenclature_categories.json' with { type: 'json' };
import organismes from '../../data/schemas/organismes.json' with { type: 'json' };
import pieces from '../../data/schemas/pieces.json' with { type: 'json' };
import projets from '../../data/schemas/projets.json' with { type: 'json' };
import projetsEssms from '../../data/schemas/projets_essms.json' with { type: 'json' };
import versements from '../../data/schemas/versements.json' with { type: 'json' };
import type { TableSchema } from './table-schema.ts';

/** The schemas of the input tables, by name of file, in the order in which they are presented. */
export const SCHEMAS = {
  projets: projets as TableSchema,
  projets_essms: projetsEssms as TableSchema,
  indicateurs_usage: indicateursUsage as TableSchema,
  versements: versements as TableSchema,
  heures_saad: heuresSaad as TableSchema,
  organismes: organismes as TableSchema,
  pieces: pieces as TableSchema,
  enveloppes: enveloppes as TableSchema,
  correspondances_finess: correspondancesFiness as TableSchema,
  etablissements: etablissements as TableSchema,
  nomenclature_categories: nomenclatureCategories as TableSchema,
} as const;

export type TableName = keyof typeof SCHEMAS;

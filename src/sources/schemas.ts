import heuresSaad from '../../data/schemas/heures_saad.json' with { type: 'json' };
import organismes from '../../data/schemas/organismes.json' with { type: 'json' };
import projets from '../../data/schemas/projets.json' with { type: 'json' };
import projetsEssms from '../../data/schemas/projets_essms.json' with { type: 'json' };
import versements from '../../data/schemas/versements.json' with { type: 'json' };
import type { TableSchema } from './table-schema.ts';

/** The schemas of the input tables, by name of file. */
export const SCHEMAS = {
  projets: projets as TableSchema,
  projets_essms: projetsEssms as TableSchema,
  versements: versements as TableSchema,
  heures_saad: heuresSaad as TableSchema,
  organismes: organismes as TableSchema,
} as const;

export type TableName = keyof typeof SCHEMAS;

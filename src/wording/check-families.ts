import { DIAGNOSTICS, type DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import { familyOf } from '../formats/table-checks.ts';

/** Checks of the same kind, as the page of the checks groups them. */
export interface CheckFamily {
  /** Anchor of the group in the page. */
  readonly id: string;
  readonly title: string;
  readonly codes: readonly DiagnosticCode[];
}

const FAMILIES = [
  { id: 'fichiers', title: 'Fichiers, colonnes et identifiants', letters: ['FIC', 'COL', 'CLE'] },
  { id: 'forme', title: 'Forme des fichiers', letters: ['FMT'] },
  { id: 'cellules', title: 'Cellules', letters: ['VAL'] },
  { id: 'registre', title: 'Registre, organismes et renumérotations', letters: ['FIN', 'COR', 'ORG', 'TER'] },
  { id: 'projets', title: 'Projets', letters: ['PRJ'] },
  { id: 'etablissements', title: 'Établissements des projets', letters: ['PES'] },
  { id: 'heures', title: 'Heures des services d’aide à domicile', letters: ['SAA'] },
  { id: 'usages', title: 'Indicateurs d’usage', letters: ['IND'] },
  { id: 'versements', title: 'Versements', letters: ['VER'] },
  { id: 'pieces', title: 'Pièces du dossier', letters: ['PIE'] },
] as const;

/** Every code once, by family, each family in the order of the catalogue. */
export const CHECK_FAMILIES: readonly CheckFamily[] = FAMILIES.map(({ id, title, letters }) => ({
  id,
  title,
  codes: (Object.keys(DIAGNOSTICS) as DiagnosticCode[]).filter((code) =>
    (letters as readonly string[]).includes(familyOf(code)),
  ),
}));

import { z } from 'astro/zod';
import type { TargetExemption } from '../domain/objectives.ts';
import { isSector, SECTOR_LABELS, SECTORS, type Sector } from '../domain/sector.ts';

const isCategory = (code: string): boolean => /^\d{3}$/.test(code);

const sector = z.custom<Sector>((value) => typeof value === 'string' && isSector(value), {
  message: `doit être un de ces secteurs : ${SECTORS.join(', ')}`,
});
const category = z.custom<string>((value) => typeof value === 'string' && isCategory(value), {
  message: 'doit être une catégorie FINESS de trois chiffres entre guillemets, par exemple "160"',
});
const words = z.string().trim().min(1);

const namedSchema = z.object({
  secteurs: z.array(sector).min(1).optional(),
  secteur: sector.optional(),
  categories: z.array(category).min(1).optional(),
  categorie: category.optional(),
  motif: words.nullable().optional(),
  source: words.nullable().optional(),
});

/** The settings of an exemption written as an object. */
export const EXEMPTION_SHAPE = namedSchema.shape;

const exemption = (
  sectors: readonly Sector[],
  categories: readonly string[],
  reason?: string | null,
  source?: string | null,
): TargetExemption => {
  const whom = [
    ...sectors.map((each) => SECTOR_LABELS[each]),
    ...categories.map((each) => `catégorie ${each}`),
  ].join(' ; ');
  return {
    sectors,
    categories,
    label: `${whom}${reason ? ` : ${reason}` : ''}${source ? ` (${source})` : ''}`,
  };
};

const shortSchema = z
  .string()
  .refine((text) => isSector(text) || isCategory(text), {
    message: `doit être un secteur (${SECTORS.join(', ')}) ou une catégorie FINESS de trois chiffres`,
  })
  .transform((text) => (isSector(text) ? exemption([text], []) : exemption([], [text])));

const longSchema = namedSchema
  .refine(
    ({ secteurs, secteur, categories, categorie }) =>
      [secteurs, secteur, categories, categorie].some(Boolean),
    { message: 'doit dire qui est exempté : « secteurs » ou « categories »' },
  )
  .transform(({ secteurs = [], secteur, categories = [], categorie, motif, source }) =>
    exemption(
      [...secteurs, ...(secteur === undefined ? [] : [secteur])],
      [...categories, ...(categorie === undefined ? [] : [categorie])],
      motif,
      source,
    ),
  );

/** An exemption of `objectifs.json`: a sector, a category, or an object that names several and says why. */
export const exemptionSchema = z.union([shortSchema, longSchema], {
  error: 'doit être un secteur, une catégorie ou un objet entre accolades',
});

import { z } from 'astro/zod';
import type { Bareme } from '../domain/bareme.ts';
import { isIsoDate } from '../domain/iso-date.ts';
import { frenchFaults, frenchIssue } from './french-issue.ts';
import { parseJson } from './parse-json.ts';
import { targetIndicator, targetPpm } from './target-fields.ts';
import { UnreadableError } from './unreadable-error.ts';

const amount = z.number().int().nonnegative();
const date = z.string().refine(isIsoDate, 'doit être une date AAAA-MM-JJ');
const tierAmounts = z.array(amount).min(1);

// A reading that the computation does not know is refused: it would print one rule and follow another.
const reading = <const T extends string>(name: T) => z.enum([name]).nullable().default(name);

const baremeSchema = z.object({
  code_bareme: z.string().min(1),
  libelle: z.string().optional(),
  code_aap: z.string().optional(),
  source: z.string(),
  renvois: z.object({ montants: z.string(), prorata_saad: z.string() }).partial().default({}),
  comptage: z.enum(['finess_et_unique']).default('finess_et_unique'),
  date_debut_validite: date.nullable(),
  date_fin_validite: date.nullable(),
  tranches: z
    .array(z.object({ rang_min: z.number().int().min(1), rang_max: z.number().int().min(1).nullable() }))
    .min(1),
  montants_centimes: z.object({
    acquisition: z.object({
      usage: tierAmounts,
      logiciel: z.union([tierAmounts, z.object({ reference: tierAmounts, non_reference: tierAmounts })]),
    }),
    montee_version: z.object({ usage: tierAmounts, logiciel: tierAmounts }),
  }),
  projet_mixte: z
    .object({ mode_seuil: reading('par_situation') })
    .nullable()
    .default({ mode_seuil: 'par_situation' }),
  petit_og: z.object({
    seuil_strict_metropole: z.number().int().nullable(),
    seuil_strict_corse_outre_mer: z.number().int().nullable(),
    materiel_plafond_par_essms_centimes: amount.nullable(),
    materiel_mode_plafond: reading('par_essms'),
    amoa_plafond_par_projet_centimes: amount.nullable(),
    amoa_condition: reading('tous_membres_petits'),
  }),
  prorata_saad: z
    .object({ lignes: z.array(z.enum(['usage', 'logiciel'])), mode: reading('moyenne_projet') })
    .nullable(),
  delais_indicatifs_mois: z
    .object({ montee_version: z.number().int(), acquisition: z.number().int() })
    .nullable(),
  guichet: z.object({
    seuil_essms: z.number().int(),
    multi_region_requis_pour_national: z.boolean(),
  }),
  versements: z
    .array(
      z.object({
        type: z.string(),
        taux_ppm: z.number().int().min(0).max(1_000_000).nullable().default(null),
      }),
    )
    .default([]),
  prestation_segur_validee_apres: date.nullable().default(null),
  fenetres: z
    .array(z.object({ code: z.string(), du: date, au: date, multi_region: z.boolean() }))
    .default([]),
  cibles: z
    .array(z.object({ code_indicateur: targetIndicator, cible_ppm: targetPpm }))
    .refine((targets) => new Set(targets.map((one) => one.code_indicateur)).size === targets.length, {
      message: 'fixe deux fois la cible du même indicateur',
    })
    .nullable()
    .default(null),
});

type BaremeFile = z.infer<typeof baremeSchema>;

const toBareme = (file: BaremeFile): Bareme => ({
  code: file.code_bareme,
  label: file.libelle ?? file.code_aap ?? file.code_bareme,
  source: file.source,
  references: {
    amounts: file.renvois.montants ?? file.source,
    saadProrata: file.renvois.prorata_saad ?? file.source,
  },
  readings: {
    counting: file.comptage,
    mixedThreshold: file.projet_mixte?.mode_seuil ?? null,
    saadProrata: file.prorata_saad?.mode ?? null,
    equipmentCap: file.petit_og.materiel_mode_plafond,
    assistance: file.petit_og.amoa_condition,
  },
  validFrom: file.date_debut_validite,
  validTo: file.date_fin_validite,
  tiers: file.tranches.map(({ rang_min, rang_max }) => ({ from: rang_min, to: rang_max })),
  amounts: {
    acquisition: {
      usage: file.montants_centimes.acquisition.usage,
      software: file.montants_centimes.acquisition.logiciel,
    },
    montee_version: {
      usage: file.montants_centimes.montee_version.usage,
      software: file.montants_centimes.montee_version.logiciel,
    },
  },
  saadProrata: file.prorata_saad?.lignes ?? null,
  smallOrganisation: {
    mainlandThreshold: file.petit_og.seuil_strict_metropole,
    corsicaOverseasThreshold: file.petit_og.seuil_strict_corse_outre_mer,
    equipmentCapPerEssms: file.petit_og.materiel_plafond_par_essms_centimes,
    assistanceCapPerProject: file.petit_og.amoa_plafond_par_projet_centimes,
  },
  indicativeMonths: file.delais_indicatifs_mois && {
    acquisition: file.delais_indicatifs_mois.acquisition,
    montee_version: file.delais_indicatifs_mois.montee_version,
  },
  desk: {
    threshold: file.guichet.seuil_essms,
    severalRegionsForNational: file.guichet.multi_region_requis_pour_national,
  },
  advanceShare: file.versements.find(({ type }) => type === 'avance')?.taux_ppm ?? null,
  segurServiceAfter: file.prestation_segur_validee_apres,
  windows: file.fenetres.map(({ code, du, au, multi_region }) => ({
    code,
    from: du,
    to: au,
    multiRegion: multi_region,
  })),
  targets:
    file.cibles?.map(({ code_indicateur, cible_ppm }) => ({ indicator: code_indicateur, ppm: cible_ppm })) ??
    null,
});

/**
 * Reads `baremes.json`: the scales of aid by code. Throws `UnreadableError`, naming the place of every fault, when the
 * text is not JSON, when an object is not a scale, or when a code comes twice.
 */
export function parseBaremes(text: string): Map<string, Bareme> {
  const parsed = z.array(baremeSchema).safeParse(parseJson(text), { error: frenchIssue });
  if (!parsed.success) {
    const faults = frenchFaults(parsed.error.issues);
    throw new UnreadableError(`Le fichier des barèmes n’a pas la forme attendue : ${faults}.`);
  }
  const baremes = new Map<string, Bareme>();
  for (const file of parsed.data) {
    if (baremes.has(file.code_bareme)) {
      throw new UnreadableError(`Le barème « ${file.code_bareme} » est décrit deux fois.`);
    }
    baremes.set(file.code_bareme, toBareme(file));
  }
  return baremes;
}

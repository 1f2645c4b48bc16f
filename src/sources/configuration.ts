import { z } from 'astro/zod';
import { isIsoDate } from '../domain/iso-date.ts';
import { isPlausibleDate } from './cells/plausible-date.ts';
import { frenchFaults, frenchIssue } from './french-issue.ts';
import { parseJson } from './parse-json.ts';
import { type Settings, type SettingsWarning, warnOfUnknown } from './unknown-settings.ts';
import { UnreadableError } from './unreadable-error.ts';

const text = z.string().trim().min(1);
const whole = z.number().int().nonnegative();

const secretSchema = z.object({
  seuil_personnes: whole.default(11),
  min_essms: whole.default(3),
  min_og: whole.default(2),
  part_dominante_ppm: whole.max(1_000_000).default(850_000),
  largeur_protection: whole.default(5),
});

/** Who signs the conventions: by INSEE code of région, or `national`. */
const grantorSchema = z.object({
  nom: text.optional(),
  siret: z.string().regex(/^\d{14}$/, 'doit être un SIRET de quatorze chiffres'),
});

const configurationSchema = z.object({
  titre: text.default('Observatoire ESMS numérique'),
  editeur: text.default('Éditeur non renseigné'),
  contact: text.nullable().default(null),
  perimetre: z
    .string()
    .regex(/^(pays|region:[0-9A-Z]{2,3})$/, 'doit être "pays" ou "region:" suivi du code INSEE de la région')
    .default('pays'),
  date_donnees: z
    .string()
    .refine(
      (date) => isIsoDate(date) && isPlausibleDate(date),
      'doit être une date AAAA-MM-JJ, entre 2015 et 2050',
    )
    .nullable()
    .default(null),
  avertissement: text.nullable().default(null),
  demonstration: z.boolean().default(false),
  registre_reel: z.boolean().default(false),
  secret: secretSchema.prefault({}),
  attribuants: z.record(z.string(), grantorSchema).default({}),
});

/** The settings of an edition (`observatoire.json`), every default filled in. */
export type Configuration = z.infer<typeof configurationSchema>;

/**
 * Reads `observatoire.json`; an empty text gives the defaults. Settings of an unknown name are given to `warn`, once
 * for all. Throws `UnreadableError` naming every faulty setting.
 */
export function parseConfiguration(
  content: string,
  warn: (warning: SettingsWarning) => void = () => {},
): Configuration {
  const settings = content.trim() === '' ? {} : parseJson(content);
  const parsed = configurationSchema.safeParse(settings, { error: frenchIssue });
  if (!parsed.success) {
    throw new UnreadableError(`Des réglages ne sont pas valides : ${frenchFaults(parsed.error.issues)}.`);
  }
  const { secret = {} } = settings as Settings;
  warnOfUnknown(
    [
      { settings: settings as Settings, known: Object.keys(configurationSchema.shape) },
      { settings: secret as Settings, known: Object.keys(secretSchema.shape), prefix: 'secret.' },
    ],
    warn,
  );
  return parsed.data;
}

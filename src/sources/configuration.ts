import { z } from 'astro/zod';
import { isIsoDate } from '../domain/iso-date.ts';
import { columnName } from './column-name.ts';
import { frenchFaults, frenchIssue } from './french-issue.ts';
import { parseJson } from './parse-json.ts';
import { closest } from './resemblance.ts';
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

const configurationSchema = z.object({
  titre: text.default('Observatoire ESMS numérique'),
  editeur: text.default('Éditeur non renseigné'),
  contact: text.nullable().default(null),
  perimetre: z
    .string()
    .regex(/^(pays|region:[0-9A-Z]{2,3})$/, 'doit être "pays" ou "region:" suivi du code INSEE de la région')
    .default('pays'),
  date_donnees: z.string().refine(isIsoDate, 'doit être une date AAAA-MM-JJ').nullable().default(null),
  avertissement: text.nullable().default(null),
  demonstration: z.boolean().default(false),
  registre_reel: z.boolean().default(false),
  secret: secretSchema.prefault({}),
});

/** The settings of an edition (`observatoire.json`), every default filled in. */
export type Configuration = z.infer<typeof configurationSchema>;

/** What is said of settings that are not read. */
export interface SettingsWarning {
  readonly message: string;
  readonly remedy: string;
}

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
  const unknown = unknownSettings(settings as Settings);
  if (unknown.length > 0) {
    const message = unknown.map(({ name }) => `Le réglage « ${name} » est inconnu : il n’est pas lu.`);
    const remedy = unknown.map(({ name, meant, known }) =>
      meant === null
        ? `Retirez « ${name} » ; les réglages connus sont ${known.join(', ')}.`
        : `Si c’est bien lui, renommez « ${name} » en « ${meant} ».`,
    );
    warn({ message: message.join(' '), remedy: remedy.join(' ') });
  }
  return parsed.data;
}

type Settings = Readonly<Record<string, unknown>>;

interface UnknownSetting {
  readonly name: string;
  readonly meant: string | null;
  readonly known: readonly string[];
}

/** The settings that no one reads, those of `secret` included. A name that begins with `_` or `$` is a remark. */
function unknownSettings(settings: Settings): UnknownSetting[] {
  const found = (among: Settings, known: readonly string[], prefix: string): UnknownSetting[] =>
    Object.keys(among)
      .filter((name) => !known.includes(name) && !/^[_$]/.test(name))
      .map((name) => ({ name: `${prefix}${name}`, meant: meantSetting(name, known, prefix), known }));
  const { secret = {} } = settings;
  return [
    ...found(settings, Object.keys(configurationSchema.shape), ''),
    ...found(secret as Settings, Object.keys(secretSchema.shape), 'secret.'),
  ];
}

function meantSetting(name: string, known: readonly string[], prefix: string): string | null {
  const meant =
    known.find((each) => columnName(each) === columnName(name)) ??
    closest(name, known, { namesOf: (each) => [each], partly: true });
  return meant === null ? null : `${prefix}${meant}`;
}

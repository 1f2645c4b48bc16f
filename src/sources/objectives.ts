import { z } from 'astro/zod';
import type { NationalObjective, Objectives, UsageTarget } from '../domain/objectives.ts';
import { frenchFaults, frenchIssue } from './french-issue.ts';
import { parseJson } from './parse-json.ts';
import { EXEMPTION_SHAPE, exemptionSchema } from './target-exemption.ts';
import { targetDay, targetIndicator, targetPeriod, targetPpm } from './target-fields.ts';
import { periodFaults } from './target-periods.ts';
import {
  type Settings,
  type SettingsGroup,
  type SettingsWarning,
  warnOfUnknown,
} from './unknown-settings.ts';
import { UnreadableError } from './unreadable-error.ts';

const text = z.string().trim().min(1);

const targetSchema = z.object({
  code_indicateur: targetIndicator,
  libelle: text,
  cible_ppm: targetPpm,
  ...targetPeriod,
  exemptions: z.array(exemptionSchema).default([]),
  source: text,
});

const objectiveSchema = z.object({
  code: z.enum(['dui_actifs']),
  valeur: z.number().int().min(1),
  date: targetDay,
  source: text,
});

const fileSchema = z.object({
  cibles: z.array(targetSchema),
  objectifs: z.array(objectiveSchema).default([]),
});

type TargetFile = z.infer<typeof targetSchema>;
type ObjectiveFile = z.infer<typeof objectiveSchema>;

const toTarget = (file: TargetFile): UsageTarget => ({
  indicator: file.code_indicateur,
  label: file.libelle,
  ppm: file.cible_ppm,
  from: file.du,
  to: file.au,
  source: file.source,
  exemptions: file.exemptions,
});

const toObjective = ({ code, valeur, date, source }: ObjectiveFile): NationalObjective => ({
  code,
  value: valeur,
  date,
  source,
});

/**
 * Reads `objectifs.json`: the targets of usage and the national objective ("AAP 2024 § 4"). Settings of an unknown name
 * are given to `warn`, once for all. Throws `UnreadableError` naming every fault.
 */
export function parseObjectives(
  content: string,
  warn: (warning: SettingsWarning) => void = () => {},
): Objectives {
  const written = parseJson(content);
  const parsed = fileSchema.safeParse(written, { error: frenchIssue });
  const faults = [
    ...(parsed.success ? [] : [frenchFaults(parsed.error.issues)]),
    ...periodFaults(listOf(written, 'cibles')),
    ...(listOf(written, 'objectifs').length > 1
      ? ['« objectifs » fixe deux fois l’objectif dui_actifs']
      : []),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new UnreadableError(`Le fichier des objectifs n’a pas la forme attendue : ${faults.join(' ; ')}.`);
  }
  warnOfUnknown(settingsOf(written as z.input<typeof fileSchema>), warn);
  const [objective] = parsed.data.objectifs.map(toObjective);
  return { targets: parsed.data.cibles.map(toTarget), activeRecords: objective ?? null };
}

/** A list of the file as it is written, whatever it holds. */
function listOf(written: unknown, name: 'cibles' | 'objectifs'): readonly unknown[] {
  const list = (written as Settings | null)?.[name];
  return Array.isArray(list) ? list : [];
}

/** Every object of the file, with the settings that are read in it. */
function settingsOf(file: z.input<typeof fileSchema>): SettingsGroup[] {
  const { cibles, objectifs = [] } = file;
  return [
    group(file, fileSchema.shape),
    ...cibles.flatMap((target, place) => [
      group(target, targetSchema.shape, `cibles.${place}.`),
      ...(target.exemptions ?? []).flatMap((exemption, rank) =>
        typeof exemption === 'string'
          ? []
          : [group(exemption, EXEMPTION_SHAPE, `cibles.${place}.exemptions.${rank}.`)],
      ),
    ]),
    ...objectifs.map((objective, place) => group(objective, objectiveSchema.shape, `objectifs.${place}.`)),
  ];
}

const group = (settings: object, shape: object, prefix = ''): SettingsGroup => ({
  settings: settings as Settings,
  known: Object.keys(shape),
  prefix,
});

import { columnName } from './column-name.ts';
import { closest } from './resemblance.ts';

/** What is said of settings that are not read. */
export interface SettingsWarning {
  readonly message: string;
  readonly remedy: string;
}

/** An object of a JSON file, by name of setting. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings, the names that are read among them, and what comes before those names: `secret.`. */
export interface SettingsGroup {
  readonly settings: Settings;
  readonly known: readonly string[];
  readonly prefix?: string;
}

/** Tells the settings that no one reads, once for all. A name that begins with `_` or `$` is a remark. */
export function warnOfUnknown(
  groups: readonly SettingsGroup[],
  warn: (warning: SettingsWarning) => void,
): void {
  const unknown = groups.flatMap(unknownOf);
  if (unknown.length === 0) return;
  const message = unknown.map(({ name }) => `Le réglage « ${name} » est inconnu : il n’est pas lu.`);
  const remedy = unknown.map(({ name, meant, known }) =>
    meant === null
      ? `Retirez « ${name} » ; les réglages connus sont ${known.join(', ')}.`
      : `Si c’est bien lui, renommez « ${name} » en « ${meant} ».`,
  );
  warn({ message: message.join(' '), remedy: remedy.join(' ') });
}

interface UnknownSetting {
  readonly name: string;
  readonly meant: string | null;
  readonly known: readonly string[];
}

const unknownOf = ({ settings, known, prefix = '' }: SettingsGroup): UnknownSetting[] =>
  Object.keys(settings)
    .filter((name) => !known.includes(name) && !/^[_$]/.test(name))
    .map((name) => ({ name: `${prefix}${name}`, meant: meantSetting(name, known, prefix), known }));

function meantSetting(name: string, known: readonly string[], prefix: string): string | null {
  const meant =
    known.find((each) => columnName(each) === columnName(name)) ??
    closest(name, known, { namesOf: (each) => [each], partly: true });
  return meant === null ? null : `${prefix}${meant}`;
}

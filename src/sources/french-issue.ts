import type { z } from 'astro/zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste entre crochets',
  object: 'un objet entre accolades',
};

/** What is wrong with a value of a JSON file, said in French after its name: « tranches » est absent. */
export function frenchIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'est absent';
  switch (issue.code) {
    case 'invalid_type':
      return `doit être ${KINDS[issue.expected] ?? 'une autre valeur'}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'ne doit pas être vide'
        : `doit être au moins ${issue.minimum}`;
    case 'too_big':
      return `doit être au plus ${issue.maximum}`;
    case 'invalid_value':
      return `doit être une de ces valeurs : ${issue.values.map(String).join(', ')}`;
    default:
      return 'n’a pas la forme attendue';
  }
}

/** The places of a file at fault, and what is wrong with each, as one phrase. */
export const frenchFaults = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .flatMap(ofMeantForm)
    .map(({ path, message }) => `${path.length === 0 ? 'le contenu' : `« ${path.join('.')} »`} ${message}`)
    .join(' ; ');

/** Of a value that may take several forms, the faults of the one that it has; the issue itself when it has none. */
function ofMeantForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOfAnotherKind = ({ code, path }: z.core.$ZodIssue) => code === 'invalid_type' && path.length === 0;
  const meant = issue.errors.filter((faults) => !faults.some(isOfAnotherKind));
  const [faults] = meant;
  if (faults === undefined || meant.length > 1) return [issue];
  return faults.map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
}

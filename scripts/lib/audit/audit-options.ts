import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal, UsageError } from '../command.ts';
import { readOptions } from '../read-options.ts';

/** What was asked of an audit. */
export interface AuditOptions {
  /** The built site. */
  readonly site: string;
  /** How many pages to open, all of them when null. */
  readonly sample: number | null;
  /** Where to write the findings for programs. */
  readonly json: string | undefined;
}

/** Reads the command line of an audit; throws `UsageError`, or `Refusal` when there is no site. */
export function readAuditOptions(args: readonly string[]): AuditOptions {
  const { site = 'dist', sample, json } = readOptions(args, ['site', 'sample', 'json']);
  if (sample !== undefined && !/^[1-9]\d*$/.test(sample)) {
    throw new UsageError('--sample attend un nombre de pages, par exemple 100.');
  }
  return { site: builtSite(site), sample: sample === undefined ? null : Number(sample), json };
}

/** The folder of a built site; refuses what holds none. */
export function builtSite(folder: string): string {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Refusal(`Aucun site dans « ${folder} » : lancez d’abord « npm run build ».`, 2);
  }
  return resolve(folder);
}

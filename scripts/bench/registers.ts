import { join } from 'node:path';
import { demonstration } from './demonstrations.ts';
import { type Bench, type Measure, measure, run, usageLine } from './measure.ts';
import { writeArchiveLayout, writeClassicLayout } from './register-layouts.ts';

const NATIONAL_SITES = 175_000;
const NATIONAL = '175 000 établissements, 858 Mo de JSON';

/** Reading the register in each of its layouts. */
export function benchRegisters({ work, say }: Bench): Measure[] {
  say('registres');
  const plus = join(work, 'structures.json.gz');
  run('bench/generate-finess-plus.ts', ['--out', plus, '--sites', String(NATIONAL_SITES), '--gzip']);
  const normalised = join(demonstration(work, 1), 'finess', 'etablissements.csv');
  const [classic, archive] = [join(work, 'classique.csv'), join(work, 'archive.csv')];
  writeClassicLayout(normalised, classic);
  writeArchiveLayout(normalised, archive);
  const read = (file: string) => measure(work, 'bench/read-register.ts', [file]);
  return [
    usageLine(
      `Registre FINESS+ (${NATIONAL}), en flux`,
      read(plus),
      '≤ 600 Mio',
      ({ memoryMiB }) => memoryMiB <= 600,
    ),
    usageLine('Registre classique, 47 000 établissements', read(classic)),
    usageLine('Registre d’archive annuelle, 47 000 établissements', read(archive)),
    usageLine('Registre normalisé, 47 000 établissements', read(normalised)),
  ];
}

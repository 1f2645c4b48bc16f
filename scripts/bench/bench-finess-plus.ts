import { createReadStream, statSync } from 'node:fs';
import { Report } from '../../src/domain/report.ts';
import { createGeography } from '../../src/sources/geography.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { readRegister } from '../../src/sources/register/read-register.ts';

/** Budget of the national register: it is read as a stream, its sites included. */
const MAX_MEMORY_MIB = 600;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: bench-finess-plus.ts FILE');

const file: InputFile = {
  name: 'finess/structures.json',
  size: statSync(path).size,
  open: () => createReadStream(path),
};
const start = performance.now();
const { sites } = await readRegister([file], { geography: createGeography(), report: new Report() });
const seconds = (performance.now() - start) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`${sites.length} sites, ${seconds.toFixed(1)} s, ${memory.toFixed(0)} Mio`);
if (memory > MAX_MEMORY_MIB) process.exitCode = 1;

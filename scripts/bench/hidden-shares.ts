import { writeFileSync } from 'node:fs';
import { Report } from '../../src/domain/report.ts';
import { computeObservatory } from '../lib/compute-observatory.ts';
import { dataSource } from '../lib/data-source.ts';

// Says what statistical secrecy hides of a data folder, level by level, in a file.
const [data, target] = process.argv.slice(2);
if (data === undefined || target === undefined) throw new Error('usage: hidden-shares.ts DATA FILE');
const observatory = await computeObservatory(dataSource(data), new Report());
if (observatory === null) throw new Error('the data has a structural error');
writeFileSync(target, JSON.stringify(observatory.usage.disclosure.levels));

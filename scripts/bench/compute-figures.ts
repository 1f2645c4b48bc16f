import { Report } from '../../src/domain/report.ts';
import { computeObservatory } from '../lib/compute-observatory.ts';
import { dataSource } from '../lib/data-source.ts';

// Reads a data folder and computes everything that is published of it, as a build does before its first page.

const observatory = await computeObservatory(dataSource(process.argv[2]), new Report());
if (observatory === null) throw new Error('the data of the bench has a structural error');

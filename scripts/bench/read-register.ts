import { Report } from '../../src/domain/report.ts';
import { diskFile } from '../lib/disk-files.ts';
import { rememberedGeography } from '../lib/remembered-geography.ts';
import { rememberedRegister } from '../lib/remembered-register.ts';

// Reads one register file and nothing else: what the bench measures.
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: read-register.ts FILE');
const file = diskFile(path, 'finess/structures.json');
const { sites } = await rememberedRegister([file], {
  geography: rememberedGeography(),
  report: new Report(),
});
console.log(`${sites.length} sites`);

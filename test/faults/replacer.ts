import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkReplaceable, replaceFolder } from '../../scripts/lib/replace-folder.ts';
import { FILES } from './whole-edition.ts';

// A program that replaces a folder by an edition of many small files, as the commands do: `replacer.ts FOLDER EDITION`.
const [folder, edition] = process.argv.slice(2) as [string, string];
await checkReplaceable(folder, { isOurs: async () => true });
console.log('ready');
await replaceFolder(folder, async (place) => {
  for (let file = 0; file < FILES; file += 1) {
    writeFileSync(join(place, `${file}.txt`), edition);
    if (file % 20 === 0) await setTimeout(1);
  }
});

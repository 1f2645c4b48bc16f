import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUT_TABLES } from '../../src/formats/input-tables.ts';
import { templateWorkbook } from './template-workbook.ts';

/** Where the templates stand in the open data of a site. */
export const TEMPLATE_FOLDER = 'modeles';

/** Writes in `folder` what is needed to fill each input table: an empty CSV, a workbook, and the Table Schema. */
export async function writeTemplates(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, schema } of INPUT_TABLES) {
    const header = schema.fields.map((field) => field.name).join(',');
    await writeFile(join(folder, `${name}.csv`), `${header}\n`);
    await writeFile(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
    await writeFile(join(folder, `${name}.xlsx`), await templateWorkbook(schema));
  }
}

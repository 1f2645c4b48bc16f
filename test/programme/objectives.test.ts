import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Report } from '../../src/domain/report.ts';
import { joinProgramme } from '../../src/programme.ts';
import { createGeography } from '../../src/sources/geography.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { parseObjectives } from '../../src/sources/objectives.ts';
import { readSources } from '../../src/sources/read-sources.ts';
import { type Folder, sound } from '../damaged/folder.ts';

const shipped = (name: string): string => readFileSync(`data/reference/${name}`, 'utf8');
const reference = (name: string) => memoryFile(name, shipped(name));

async function declared(folder: Folder) {
  const report = new Report();
  const files = Object.entries(folder).map(([name, content]) => memoryFile(name, content));
  const sources = await readSources(files, {
    reference: {
      baremes: reference('baremes.json'),
      nomenclature: reference('nomenclature_categories.csv'),
      objectives: reference('objectifs.json'),
    },
    geography: createGeography(),
    report,
  });
  return { objectives: joinProgramme(sources, report)?.objectives, unread: report.unread };
}

test('a folder without objectifs.json has the targets and the objective of the project', async () => {
  const { objectives } = await declared(sound());
  expect(objectives).toEqual(parseObjectives(shipped('objectifs.json')));
  expect(objectives?.targets).toHaveLength(5);
});

test('the objectifs.json of a folder replaces them whole', async () => {
  const own = {
    cibles: [
      {
        code_indicateur: 'dmp',
        libelle: 'DMP',
        cible_ppm: 650_000,
        du: '2024-01-01',
        au: null,
        exemptions: ['ahi'],
        source: 'Texte de la région',
      },
    ],
  };
  const { objectives, unread } = await declared({ ...sound(), 'Objectifs.json': JSON.stringify(own) });
  expect(objectives?.targets.map(({ indicator, ppm }) => [indicator, ppm])).toEqual([['dmp', 650_000]]);
  expect(objectives?.targets[0]?.exemptions[0]?.sectors).toEqual(['ahi']);
  expect(objectives?.activeRecords).toBeNull();
  expect(unread).toEqual([]);
});

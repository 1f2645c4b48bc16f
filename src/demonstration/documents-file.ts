import { isHomeHelp } from './categories.ts';
import { csvFile, type DemoFile } from './demo-file.ts';
import type { DemoProject } from './demo-project.ts';
import { Random } from './random.ts';

const COLUMNS = ['id_projet', 'code_piece', 'fournie'] as const;

/** Pieces 1 to 10 are asked of all; 11 to 13 depend on the project (AAP 2024, annexe 2). */
const ALWAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const HOURS_MODEL = 11;
const NATIONAL_AGREEMENT = 12;
const COVERAGE_STUDY = 13;

const MISSING_SHARE = 0.003;

/** The software of a hospital group, or of accueil, insertion and protection des majeurs only, is studied first. */
const mayUseOtherSoftware = ({ members, carrierType }: DemoProject): boolean =>
  carrierType === 'ght' || members.every(({ essms: { sector } }) => sector === 'ahi' || sector === 'pjm');

function expectedPieces(project: DemoProject): number[] {
  const { members, nationalEntity } = project;
  const pieces: number[] = [...ALWAYS];
  if (members.some(({ essms }) => isHomeHelp(essms.category))) pieces.push(HOURS_MODEL);
  if (nationalEntity) pieces.push(NATIONAL_AGREEMENT);
  if (mayUseOtherSoftware(project)) pieces.push(COVERAGE_STUDY);
  return pieces;
}

function* rows(projects: readonly DemoProject[], seed: number) {
  for (const project of projects) {
    const random = new Random(seed, 'pieces', project.id);
    for (const piece of expectedPieces(project)) {
      yield { id_projet: project.id, code_piece: piece, fournie: !random.chance(MISSING_SHARE) };
    }
  }
}

export const documentsFile = (projects: readonly DemoProject[], seed: number): DemoFile =>
  csvFile('pieces.csv', COLUMNS, () => rows(projects, seed));

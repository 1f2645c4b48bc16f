import { type Cell, isPresent } from '../domain/cell.ts';
import type { TerritoryType } from '../domain/territory.ts';
import { onlyOneTitle } from './balance.ts';
import { heatClass } from './heat.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { levelWords } from './territory.ts';

/** What the title of a map of balance needs of a row. */
interface Indexed {
  readonly code?: string;
  readonly balanceIndex: Cell<number>;
}

/** "Neuf régions sur dix-huit reçoivent nettement moins que leur part, cinq nettement plus" */
export function balanceMapTitle(rows: readonly Indexed[], type: TerritoryType): string {
  const classes = rows.filter(({ balanceIndex }) => isPresent(balanceIndex)).map(heatOf);
  const { one, many, gender } = levelWords(type, rows);
  if (classes.length === 0) return `L’équilibre entre ${many} n’est pas calculable`;
  if (classes.length === 1) return onlyOneTitle({ one, gender });
  const below = classes.filter((each) => each === 'heat-below' || each === 'heat-far-below').length;
  const above = classes.filter((each) => each === 'heat-above' || each === 'heat-far-above').length;
  const subject = (count: number): string =>
    `${capitalized(numberWord(count, gender))} ${plural(count, one, many)} sur ${numberWord(classes.length, gender)}`;
  const receive = (count: number): string => plural(count, 'reçoit', 'reçoivent');
  const part = (count: number): string => plural(count, 'sa part', 'leur part');
  if (below === 0 && above === 0) {
    return `${gender === 'f' ? 'Toutes les' : 'Tous les'} ${many} reçoivent à peu près leur part`;
  }
  if (below === 0) return `${subject(above)} ${receive(above)} nettement plus que ${part(above)}`;
  const less = `${subject(below)} ${receive(below)} nettement moins que ${part(below)}`;
  return above === 0 ? less : `${less}, ${numberWord(above, gender)} nettement plus`;
}

const heatOf = ({ balanceIndex }: Indexed) => heatClass(balanceIndex);

import { formatCount } from '../format.ts';
import type { ProjectMember } from '../observatory/types.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';
import { placed } from './points.ts';

/** The départements of some members, that which has most of them first; of as many, in order of code. */
function byDepartement(members: readonly ProjectMember[]): { label: string; count: number }[] {
  const groups = Map.groupBy(
    members.flatMap(({ departement }) => departement ?? []),
    ({ code }) => code,
  );
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, refs]) => ({ label: refs[0]?.label ?? '', count: refs.length }));
}

/** Where the ESSMS of a project are: in how many départements, and which has most of them. */
export function membersMapTitle(members: readonly ProjectMember[]): string {
  const [first, ...others] = byDepartement(members);
  if (first === undefined) return 'Aucun ESSMS n’est situé';
  const all = members.filter(({ departement }) => departement !== null).length;
  const essms = `${counted(all, 'ESSMS', 'ESSMS')}${all < members.length ? plural(all, ' situé', ' situés') : ''}`;
  if (others.length === 0) return `${essms}, dans un seul département : ${first.label}`;
  const count = capitalized(numberWord(others.length + 1, 'm'));
  return `${count} départements pour ${essms} : ${first.label} en a ${formatCount(first.count)}`;
}

export const MEMBERS_MAP_SUBTITLE =
  'Un disque par ESSMS, ou par groupe d’ESSMS voisins : sa surface est leur nombre.';

/** How many are drawn, how many cannot be. */
export function membersMapReading(all: number, drawn: number): string {
  const start = `${placed(drawn)} sur la carte`;
  return drawn === all
    ? `${start}.`
    : `${start}, sur ${formatCount(all)} ; le répertoire ne situe pas les autres, ou les situe hors de ce cadre.`;
}

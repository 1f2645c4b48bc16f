import { formatCount, formatDate } from '../format.ts';
import type { Edition, ReconciliationTotal, TerritoryRef } from '../observatory/types.ts';
import { plural } from './plural.ts';
import { typeset } from './typeset.ts';

const INVENTED =
  'Les établissements, les organismes, les projets et les montants sont inventés ; les communes et leurs populations sont réelles.';
const INVENTED_OVER_REGISTER =
  'Les établissements existent, mais les projets, les montants et les versements qui leur sont attribués sont inventés.';

/** What the banner of every page says. */
interface EditionNotice {
  /** Announces a demonstration; `null` when the data is real. */
  readonly title: string | null;
  readonly text: string;
}

/** What is invented in a demonstration, then the free notice of the publisher; `null` when there is nothing to say. */
export function editionNotice({
  demonstration,
  realRegister,
  notice,
}: Pick<Edition, 'demonstration' | 'realRegister' | 'notice'>): EditionNotice | null {
  const free = typeset(notice ?? '');
  if (!demonstration) return free === '' ? null : { title: null, text: free };
  const invented = realRegister ? INVENTED_OVER_REGISTER : INVENTED;
  return { title: 'Données de démonstration.', text: `${invented} ${free}`.trim() };
}

/** "Données au 30 juin 2025" */
export function dataDateLabel(edition: Pick<Edition, 'dataDate'>): string {
  return `Données au ${formatDate(edition.dataDate)}`;
}

/** "Simulation d’après les données au 30 juin 2025": the source of what a reader makes on a page. */
export function simulationLabel(edition: Pick<Edition, 'dataDate'>): string {
  return `Simulation d’après les données au ${formatDate(edition.dataDate)}`;
}

/** "Bretagne · Données au 30 juin 2025": what the figures of the site are those of. */
export function scopeLabel(
  edition: Pick<Edition, 'dataDate'>,
  { type, label }: Pick<TerritoryRef, 'type' | 'label'>,
): string {
  return type === 'pays' ? dataDateLabel(edition) : `${label} · ${dataDateLabel(edition)}`;
}

/** What became of all the rows read, in one line: read = kept + excluded. */
export function reconciliationLine({ read, kept, excluded }: ReconciliationTotal): string {
  return [
    `${formatCount(read)} ${plural(read, 'ligne lue', 'lignes lues')}`,
    `= ${formatCount(kept)} ${plural(kept, 'retenue', 'retenues')}`,
    `+ ${formatCount(excluded)} ${plural(excluded, 'exclue', 'exclues')}`,
  ].join(' ');
}

/** How to cite the edition. */
export function citation(edition: Pick<Edition, 'title' | 'publisher' | 'dataDate'>): string {
  return `À citer ainsi : « ${edition.title}, ${edition.publisher}, données au ${formatDate(edition.dataDate)} ».`;
}

import { isPresent } from '../domain/cell.ts';
import type { ComparedTerritory } from './compared-territory.ts';
import type { ShownFigure } from './figure.ts';
import { GROUPS, type Mark, type PictureKind } from './pictures.ts';
import { distinctNames, keyOf } from './territory-words.ts';

/** A bar, its darker part and the place of the mark, each in millionths of the length of the picture. */
export interface ComparedBar {
  readonly length: number;
  readonly part: number;
}

/** One territory in a picture. */
export interface ComparedLine {
  readonly name: string;
  readonly shown: ShownFigure;
  readonly detail: string;
  /** The same figure of the territory that holds it: "Bretagne : 50,5 %"; empty when it is told elsewhere. */
  readonly beside: string;
  /** `null` when there is nothing to draw. */
  readonly bar: ComparedBar | null;
}

/** A picture of a comparison, drawn. */
export interface ComparedPicture {
  /** What it shows, from the figures. */
  readonly title: string;
  readonly definition: string | null;
  readonly lines: readonly ComparedLine[];
  /** The widest territory, as a line without a bar. */
  readonly reference: string;
  /** How to read the bars; empty when it goes without saying. */
  readonly note: string;
  readonly mark: { readonly at: number; readonly label: string } | null;
}

/** A line of the table. */
export interface ComparedRow {
  readonly label: string;
  /** The line that it details; empty when it stands alone. */
  readonly of: string;
  readonly unit: string;
  readonly definition: string | null;
  readonly cells: readonly ShownFigure[];
}

/** Some territories side by side. */
export interface Comparison {
  readonly territories: readonly { readonly name: string; readonly territory: ComparedTerritory }[];
  /** Those of the table: the territories, those that hold them, the widest. */
  readonly columns: readonly { readonly name: string; readonly territory: ComparedTerritory }[];
  readonly groups: readonly {
    readonly title: string;
    readonly pictures: readonly ComparedPicture[];
    readonly rows: readonly ComparedRow[];
  }[];
}

/** Who stands around the territories compared: the widest, and those that hold them, by key. */
export interface Surroundings {
  readonly whole: ComparedTerritory;
  readonly parents: ReadonlyMap<string, ComparedTerritory>;
}

/** Sets territories side by side, one to four, each with those around it. */
export function compare(
  territories: readonly ComparedTerritory[],
  { whole, parents }: Surroundings,
): Comparison {
  const chosen = new Set(territories.map(keyOf));
  const holders = new Map(
    territories.flatMap(({ parent }) => {
      const holder = parent === null ? undefined : parents.get(parent);
      return holder === undefined || holder.type === 'pays' || chosen.has(keyOf(holder))
        ? []
        : [[keyOf(holder), holder] as const];
    }),
  );
  holders.delete(keyOf(whole));
  const all = [...territories, ...holders.values(), ...(chosen.has(keyOf(whole)) ? [] : [whole])];
  const names = new Map(distinctNames(all).map((name, index) => [all[index] as ComparedTerritory, name]));
  const named = (list: readonly ComparedTerritory[]) =>
    list.map((territory) => ({ territory, name: names.get(territory) ?? territory.label }));
  const scene: Scene = { rows: named(territories), holders, names, whole };
  return {
    territories: named(territories),
    columns: named(all),
    groups: GROUPS.filter(({ isKnown }) => isKnown?.(all) ?? true).map(({ title, pictures, figures }) => ({
      title,
      pictures: pictures.map((kind) => drawPicture(kind, scene)),
      rows: figures.map(({ label, of = '', unit, definition, show }) => ({
        label,
        of,
        unit,
        definition,
        cells: all.map((territory) => show(territory, whole)),
      })),
    })),
  };
}

interface Scene {
  readonly rows: readonly { readonly name: string; readonly territory: ComparedTerritory }[];
  readonly holders: ReadonlyMap<string, ComparedTerritory>;
  readonly names: ReadonlyMap<ComparedTerritory, string>;
  readonly whole: ComparedTerritory;
}

const MILLION = 1_000_000;

function drawPicture(kind: PictureKind, { rows, holders, names, whole }: Scene): ComparedPicture {
  const { figure, value, part, isShare, isComparable, detail } = kind;
  const mark = kind.mark?.([...rows.map(({ territory }) => territory), whole], whole) ?? null;
  const end = isShare ? MILLION : longest(kind, rows, mark);
  const place = (at: number): number => Math.min(MILLION, Math.round((at / end) * MILLION));
  const lines = rows.map(({ territory, name }): ComparedLine => {
    const [length, inner] = [value(territory), part?.(territory) ?? 0];
    const holder = territory.parent === null ? undefined : holders.get(territory.parent);
    const beside =
      holder === undefined || !isComparable
        ? ''
        : `${names.get(holder)}\u00a0: ${figure.show(holder, whole).text}`;
    return {
      name,
      shown: figure.show(territory, whole),
      detail: detail(territory, whole),
      beside,
      bar: isPresent(length) ? { length: place(length), part: isPresent(inner) ? place(inner) : 0 } : null,
    };
  });
  return {
    title: pictureTitle(kind, rows, whole),
    definition: figure.definition,
    lines,
    reference: `${whole.label}\u00a0: ${figure.show(whole, whole).text}`,
    note: kind.note ?? '',
    mark: mark === null ? null : { at: place(mark.at), label: mark.label },
  };
}

/** The length of the picture: that of the longest bar, or of the mark. */
function longest({ value }: PictureKind, rows: Scene['rows'], mark: Mark | null): number {
  const values = rows.map(({ territory }) => value(territory)).filter((each) => isPresent(each));
  return Math.max(1, ...values, mark?.at ?? 0);
}

/** "Couverture : de 42,2 % (Ille-et-Vilaine) à 53,6 % (Finistère)" */
function pictureTitle(
  { label, value, figure }: PictureKind,
  rows: Scene['rows'],
  whole: ComparedTerritory,
): string {
  const known = rows
    .flatMap(({ territory, name }) => {
      const each = value(territory);
      return isPresent(each) ? [{ name, value: each, text: figure.show(territory, whole).text }] : [];
    })
    .toSorted((a, b) => a.value - b.value);
  const [low, high] = [known[0], known.at(-1)];
  const start = `${label}\u00a0: `;
  if (low === undefined || high === undefined) {
    const reasons = new Set(rows.map(({ territory }) => figure.show(territory, whole).text));
    return `${start}${reasons.size === 1 ? [...reasons][0] : 'aucun chiffre publié'}`;
  }
  if (known.length === 1) return `${start}${low.text} (${low.name})`;
  if (low.text === high.text) return `${start}${low.text} partout`;
  return `${start}de ${low.text} (${low.name}) à ${high.text} (${high.name})`;
}

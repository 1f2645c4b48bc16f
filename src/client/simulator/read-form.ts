import type { FieldFault } from '../../domain/field-fault.ts';
import { type IsoDate, isIsoDate } from '../../domain/iso-date.ts';
import type { Certification, Situation } from '../../domain/project.ts';
import type { HomeHelp, Organisation, Scenario } from '../../simulation/scenario.ts';
import { control, isChecked, rowsOf, textOf } from '../form/form-fields.ts';
import { parseHundredths, parseWholeNumber } from '../form/parse-number.ts';
import { parseAmounts, toEquipment } from './amount-list.ts';

const NOT_WHOLE = 'Ce n’est pas un nombre entier : écrivez-le en chiffres, par exemple 12.';
const NOT_AMOUNT = 'Ce n’est pas un montant : écrivez-le en chiffres, par exemple 12 000 ou 12 000,50.';
const NOT_AMOUNTS =
  'L’un de ces montants n’est pas lisible : séparez-les par des points-virgules, par exemple 12 000 ; 7 500.';
const NOT_HOURS = 'Ce n’est pas un nombre d’heures : écrivez-le en chiffres, par exemple 5 760.';
const NOT_DATE = 'Cette date n’existe pas ou est incomplète : donnez le jour, le mois et l’année.';

/** Reads the fields one by one, keeping what cannot be read. */
class FormReader {
  readonly faults: FieldFault[] = [];

  private fault(field: string, message: string, row?: number): void {
    this.faults.push(row === undefined ? { field, message } : { field, row, message });
  }

  /** The value of a field, or the stand-in after its fault is told: the scenario is then not used. */
  private read<T>(
    parsed: T | null | undefined,
    standIn: T,
    place: { field: string; row: number | undefined; message: string },
  ): T {
    if (parsed !== null && parsed !== undefined) return parsed;
    this.fault(place.field, place.message, place.row);
    return standIn;
  }

  count(within: ParentNode, field: string, row?: number): number {
    return this.read(parseWholeNumber(textOf(within, field)), 0, { field, row, message: NOT_WHOLE });
  }

  countOrNull(within: ParentNode, field: string, row?: number): number | null {
    return textOf(within, field) === '' ? null : this.count(within, field, row);
  }

  hours(within: ParentNode, field: string, row: number): number {
    return this.read(parseHundredths(textOf(within, field)), 0, { field, row, message: NOT_HOURS });
  }

  amountOrNull(within: ParentNode, field: string): number | null {
    const text = textOf(within, field);
    if (text === '') return null;
    return this.read(parseHundredths(text), 0, { field, row: undefined, message: NOT_AMOUNT });
  }

  amounts(within: ParentNode, field: string, row: number): readonly (number | null)[] {
    return this.read(parseAmounts(textOf(within, field)), [], { field, row, message: NOT_AMOUNTS });
  }

  dateOrNull(within: ParentNode, field: string): IsoDate | null {
    const text = textOf(within, field);
    // A date half typed reads as empty: the browser alone knows.
    const incomplete = text === '' ? control(within, field).validity.badInput : !isIsoDate(text);
    if (incomplete) this.fault(field, NOT_DATE);
    return text === '' || incomplete ? null : text;
  }
}

const HOURS = ['total', 'apa', 'pch', 'autre'] as const;

function readHomeHelp(reader: FormReader, row: HTMLElement, index: number): HomeHelp {
  const situation = textOf(row, 'situation') as Situation;
  // Half given, hours are not known yet: the total is undetermined, and says so.
  const missing = HOURS.some((field) => textOf(row, field) === '');
  const given = HOURS.map((field) => (textOf(row, field) === '' ? 0 : reader.hours(row, field, index)));
  if (missing) return { situation, hours: null };
  const [total = 0, apa = 0, pch = 0, otherDependency = 0] = given;
  return { situation, hours: { total, apa, pch, otherDependency } };
}

function readOrganisation(reader: FormReader, row: HTMLElement, index: number): Organisation {
  return {
    name: textOf(row, 'nom'),
    essmsCount: reader.countOrNull(row, 'taille', index),
    memberCount: reader.count(row, 'membres', index),
    far: isChecked(row, 'corse'),
    equipment: toEquipment(reader.amounts(row, 'devis', index), reader.amounts(row, 'depenses', index)),
  };
}

/** The scenario of the form, and what of it cannot be read; it is used only when there is nothing such. */
export function readForm(form: HTMLElement): { scenario: Scenario; faults: readonly FieldFault[] } {
  const reader = new FormReader();
  const certification = textOf(form, 'certification');
  const scenario: Scenario = {
    baremeCode: textOf(form, 'bareme'),
    counts: {
      acquisition: reader.count(form, 'acquisition'),
      montee_version: reader.count(form, 'montee_version'),
    },
    regionCount: reader.count(form, 'regions'),
    certification: certification === '' ? null : (certification as Certification),
    depositDate: reader.dateOrNull(form, 'depot'),
    startDate: reader.dateOrNull(form, 'debut'),
    deploymentEnd: reader.dateOrNull(form, 'fin'),
    assistance: reader.amountOrNull(form, 'assistance'),
    nationalEntity: isChecked(form, 'entite'),
    otherSoftware: isChecked(form, 'logiciel'),
    homeHelps: rowsOf(form, 'saad').map((row, index) => readHomeHelp(reader, row, index)),
    organisations: rowsOf(form, 'organisme').map((row, index) => readOrganisation(reader, row, index)),
  };
  return { scenario, faults: reader.faults };
}

import type { IsoDate } from '../../domain/iso-date.ts';

const FIRST_DATE: IsoDate = '2015-01-01';
const LAST_DATE: IsoDate = '2050-12-31';

/** Whether a date may be one of the programme: between 2015 and 2050. */
export const isPlausibleDate = (date: IsoDate): boolean => date >= FIRST_DATE && date <= LAST_DATE;

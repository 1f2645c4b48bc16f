import { comparisonFiles } from '../../comparison/comparison-files.ts';
import { observatory } from '../../observatory/observatory.ts';
import { figuresOf } from './compared-of.ts';

/** The files of figures that the page of comparisons reads. */
export const editionFiles = () => comparisonFiles(observatory.territories, figuresOf);

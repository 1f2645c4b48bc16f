import observatory from 'cadran:observatory';
import { comparisonFiles } from '../../comparison/comparison-files.ts';
import { figuresOf } from './compared-of.ts';

/** The files of figures that the page of comparisons reads, written once per build. */
export const COMPARISON_FILES = comparisonFiles(observatory.territories, figuresOf);

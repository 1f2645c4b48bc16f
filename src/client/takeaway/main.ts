import type { Takeaway } from '../tools/takeaway.ts';
import { takeFigure } from './take-figure.ts';
import { takeTable } from './take-table.ts';

globalThis.cadranTakeaway = async (request: Takeaway) => {
  request.message.textContent = '';
  await (request.kind === 'figure' ? takeFigure(request) : takeTable(request));
};

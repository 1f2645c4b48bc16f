import { spreadsheetCsv } from '../../opendata/spreadsheet-csv.ts';
import { FIGURE_WORDS, figureCitation } from '../../wording/figure-tools.ts';
import { download } from '../download.ts';
import { figureAddress, pageAddress } from '../tools/figure-address.ts';
import type { FigureRequest } from '../tools/takeaway.ts';
import { drawFigure } from './draw-figure.ts';
import { embedMarkup } from './embed-markup.ts';
import { figureRecords } from './figure-records.ts';
import { fileName } from './hand-over.ts';
import { drawPng, svgText } from './picture-files.ts';
import { toggleText } from './text-panel.ts';

/** Height that the source takes under a figure shown alone, in pixels. */
const SOURCE_HEIGHT = 70;

/** Makes the file, or opens the text, that a button under a figure asks for. */
export async function takeFigure(request: FigureRequest): Promise<void> {
  const { what, figure, title, twin, source, opener, panel } = request;
  const save = (content: Blob) => download(fileName(figure.id, what), content);
  const page = pageAddress();
  const address = page && figureAddress(page, figure.id);
  if (what === 'svg') save(new Blob([svgText(drawFigure(figure, source))], { type: 'image/svg+xml' }));
  else if (what === 'csv' && twin)
    save(new Blob([spreadsheetCsv(figureRecords(twin))], { type: 'text/csv' }));
  else if (what === 'png') await savePng(request, save);
  else if (what === 'citer') {
    toggleText(panel, opener, FIGURE_WORDS.citeHelp, figureCitation(title, source, address));
  } else if (what === 'integrer' && address) {
    const height = Math.ceil(figure.getBoundingClientRect().height) + SOURCE_HEIGHT;
    toggleText(panel, opener, FIGURE_WORDS.embedHelp, embedMarkup(address, title, height));
  }
}

async function savePng(
  { figure, source, message }: FigureRequest,
  save: (content: Blob) => void,
): Promise<void> {
  const image = await drawPng(drawFigure(figure, source));
  if (image === null) message.textContent = FIGURE_WORDS.noPicture;
  else save(image);
}

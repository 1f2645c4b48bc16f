import { createDocument } from '../../src/charts/create-document.ts';
import * as gallery from '../../test/charts/gallery.ts';

// Draws every chart of the gallery for some seconds, and says how many that made.
const SECONDS = 4;
const draws = Object.values(gallery);
const document = createDocument();
// Once before the clock starts: code is compiled as it first runs.
for (const draw of draws) draw(document);
const start = performance.now();
let charts = 0;
while (performance.now() - start < SECONDS * 1000) {
  for (const draw of draws) draw(document);
  charts += draws.length;
}
console.log(JSON.stringify({ charts, seconds: (performance.now() - start) / 1000 }));

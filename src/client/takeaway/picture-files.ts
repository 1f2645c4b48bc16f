/** Pixels of the image for one of the screen. */
const SCALE = 2;

/** The file of an image. */
export const svgText = (drawing: SVGElement): string => new XMLSerializer().serializeToString(drawing);

/** The same as pixels; `null` when the browser cannot draw it. */
export async function drawPng(drawing: SVGElement): Promise<Blob | null> {
  const typeface = await typefaceStyle();
  if (typeface !== null) drawing.prepend(typeface);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing))}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((drawn) => canvas.toBlob(drawn));
}

/** The typeface inside the image, which reads no file; a page opened from a disk cannot read it and does without. */
async function typefaceStyle(): Promise<SVGElement | null> {
  const address = document.querySelector<HTMLLinkElement>('link[as="font"]')?.href;
  if (address === undefined) return null;
  try {
    const file = await (await fetch(address)).blob();
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    const family = 'font-family:"Atkinson Hyperlegible Next";font-weight:200 800';
    style.textContent = `@font-face{${family};src:url(${await asDataUrl(file)})}`;
    return style;
  } catch {
    return null;
  }
}

const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });

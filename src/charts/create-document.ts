const SVG = 'http://www.w3.org/2000/svg';
const ELEMENT = 1;
const TEXT = 3;

/** A text of a drawing. */
class SvgText {
  readonly nodeType = TEXT;
  parentNode: SvgNode | null = null;
  readonly textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }
}

/** An element of a drawing: its name, its attributes, what it holds. */
class SvgNode {
  readonly nodeType = ELEMENT;
  readonly namespaceURI = SVG;
  readonly ownerDocument: SvgDocument;
  readonly localName: string;
  parentNode: SvgNode | null = null;
  readonly childNodes: (SvgNode | SvgText)[] = [];
  readonly #attributes = new Map<string, string>();

  constructor(document: SvgDocument, name: string) {
    this.ownerDocument = document;
    this.localName = name;
  }

  get attributes(): { readonly name: string; readonly value: string }[] {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  appendChild<N extends SvgNode | SvgText>(child: N): N {
    return this.insertBefore(child, null);
  }

  append(...children: (SvgNode | SvgText | string)[]): void {
    for (const child of children) this.appendChild(typeof child === 'string' ? new SvgText(child) : child);
  }

  insertBefore<N extends SvgNode | SvgText>(child: N, next: SvgNode | SvgText | null): N {
    child.parentNode?.removeChild(child);
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: SvgNode | SvgText): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }

  set textContent(text: unknown) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes.length = 0;
    if (text !== null && text !== '') this.append(String(text));
  }
}

/** Makes the elements of drawings. */
class SvgDocument {
  readonly documentElement = new SvgNode(this, 'svg');

  createElementNS(_namespace: string, name: string): SvgNode {
    return new SvgNode(this, name);
  }
}

/**
 * The document that charts are drawn in at build time, where there is no browser: what Plot and d3 ask of one to make an
 * SVG, and no more. A whole DOM took a third of the time of the pages, most of it to gather the nodes left. One serves
 * for any number of charts.
 */
export const createDocument = (): Document => new SvgDocument() as unknown as Document;

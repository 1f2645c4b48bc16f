import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { Memory } from '../memory.ts';
import { fillSharedTexts, type SharedTexts } from './fill-shared-texts.ts';
import { KeptPages } from './kept-pages.ts';
import { PageQuestions } from './page-questions.ts';
import { pagesGivenBack } from './pages-given-back.ts';
import { writeFileOf, writePage } from './write-page.ts';

/** Where Astro puts what it makes of the code of the pages, in the folder of the site. */
const CODE_FOLDER = '.prerender';
/** Holds a key drawn at random, and where the site is built; its name tells the rest of it. */
const ENTRY = /^prerender-entry\./;

export interface PagesToKeep {
  /** The folder where the site is built. */
  readonly out: string;
  /** The file that holds the pages. */
  readonly place: string;
  /** Whether every page is drawn. */
  readonly fresh: boolean;
  /** What pages depend on besides their code and the observatory. */
  readonly settings: readonly string[];
}

/** What is made for no page in particular; its code is that of all pages. */
const MADE = new Memory<unknown>('fichiers', []);

/** How many pages were drawn, and given back as they were. */
export interface PageCounts {
  readonly drawn: number;
  readonly kept: number;
}

/**
 * Draws again only the pages that would not be drawn alike. The code of a page is whatever Astro made of it, all pages
 * together; its data, the answers to what it asked when it was last drawn (`src/observatory/asked.ts`). All is written
 * here: by way of Astro, a page given back would take as long as many are drawn in.
 */
export class PageKeeper {
  /** By which Astro builds the pages. */
  readonly integration: AstroIntegration = {
    name: 'cadran:kept-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer((own) => this.#keeping(own)) },
  };
  readonly #options: PagesToKeep;
  readonly #questions = new PageQuestions();
  /** Pages are written several at once, and drawn one at a time: what is asked meanwhile is asked by that one. */
  readonly #inTurn = oneByOne();
  #kept: KeptPages | null = null;
  #sharedTexts: SharedTexts = new Map();
  #fill = fillSharedTexts(this.#sharedTexts);
  #givenBack = Promise.resolve();
  #counts: PageCounts = { drawn: 0, kept: 0 };
  #hasEnded = false;

  constructor(options: PagesToKeep) {
    this.#options = options;
    Reflect.set(globalThis, Symbol.for('cadran:listener'), this.#questions);
  }

  /** Known once the site is built. */
  get counts(): PageCounts {
    return this.#counts;
  }

  /** Ends the build, whatever became of it: settles when nothing is written any more. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    await this.#inTurn(async () => undefined);
    await this.#givenBack.catch(() => undefined);
  }

  #keeping(own: AstroPrerenderer): AstroPrerenderer {
    return {
      ...own,
      name: 'cadran:kept-pages',
      setup: async () => {
        await own.setup?.();
        await this.#load();
      },
      getStaticPaths: async () => {
        const addresses = await own.getStaticPaths();
        const isPage = ({ route }: (typeof addresses)[number]) => route.type === 'page';
        const given = this.#giveBack(addresses.filter(isPage).map(({ pathname }) => pathOf(pathname)));
        return addresses.filter((address) => !isPage(address) || !given.has(pathOf(address.pathname)));
      },
      render: (request, options) =>
        this.#inTurn(async () => {
          if (this.#hasEnded) throw new Error('the build has ended');
          const path = new URL(request.url).pathname;
          const isPage = options.routeData.type === 'page';
          const drawing = () => own.render(request, options).then(responseOf);
          return isPage ? this.#drawPage(pathOf(path), drawing) : this.#drawFile(path, drawing);
        }),
      teardown: async () => {
        this.#kept?.write();
        await this.#givenBack;
        await own.teardown?.();
      },
    };
  }

  /** Loads the code of all pages, which then are known. */
  async #load(): Promise<void> {
    const { out, place, fresh, settings } = this.#options;
    const code = globSync('**/*.mjs', { cwd: join(out, CODE_FOLDER) }).sort();
    for (const file of code) await import(pathToFileURL(join(out, CODE_FOLDER, file)).href);
    const questions = this.#questions;
    questions.loaded();
    this.#sharedTexts = new Map([...questions.sharedTexts].map(([mark, say]) => [mark, say()]));
    this.#fill = fillSharedTexts(this.#sharedTexts);
    const print = codeOf(out, code, settings);
    this.#kept = new KeptPages(place, print, questions, { fresh });
    if (!fresh) questions.remember((words) => MADE.of([print, ...words]));
  }

  /** Begins to write the pages of these paths that would be drawn as they were; says which. */
  #giveBack(paths: readonly string[]): ReadonlySet<string> {
    const kept = this.#kept;
    const pages = paths.flatMap((path) => {
      const text = kept?.recall(path);
      return text ? [[path, text] as const] : [];
    });
    const { out } = this.#options;
    const bundles = kept?.earlierBundles ?? [];
    this.#givenBack = pagesGivenBack({ out, bundles, pages, sharedTexts: this.#sharedTexts });
    // Told once the other pages are drawn.
    this.#givenBack.catch(() => undefined);
    this.#counts = { ...this.#counts, kept: pages.length };
    return new Set(pages.map(([path]) => path));
  }

  async #drawPage(path: string, drawing: () => Promise<Response>): Promise<Response> {
    // To its last character: a page may still ask while it is sent.
    const { drawn, asked } = await this.#questions.during(async () => {
      const response = await drawing();
      return { response, text: new Uint8Array(await response.arrayBuffer()) };
    });
    const { response, text } = drawn;
    this.#counts = { ...this.#counts, drawn: this.#counts.drawn + 1 };
    // The page of an error stands at an address of its own.
    if (response.status !== 200) return new Response(this.#fill(text), response);
    this.#kept?.keep(path, text, asked);
    writePage(this.#options.out, path, this.#fill(text));
    return new Response(null, response);
  }

  async #drawFile(path: string, drawing: () => Promise<Response>): Promise<Response> {
    const response = await drawing();
    if (response.status !== 200 || response.body === null) return response;
    await writeFileOf(this.#options.out, path, response.body);
    return new Response(null, response);
  }
}

/** A page by its path in the site, whether it was told with a slash at its end or not. */
const pathOf = (pathname: string): string => pathname.replace(/\/?$/, '/');

/** Gives what runs one task after another, in the order in which they came. */
function oneByOne(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

const responseOf = (rendered: Rendered): Response =>
  rendered instanceof Response ? rendered : rendered.response;

/** Tells the code of the pages, and what else they depend on, from all others. */
function codeOf(out: string, files: readonly string[], settings: readonly string[]): string {
  const code = createHash('sha256').update(JSON.stringify([process.version, ...settings]));
  for (const file of files) {
    code.update(`\n${file}\n`);
    if (!ENTRY.test(file)) code.update(readFileSync(join(out, CODE_FOLDER, file)));
  }
  return code.digest('hex');
}

import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KEPT_FOLDER } from './kept-folder.ts';
import { leftBehind } from './left-behind.ts';
import { type PageCounts, PageKeeper } from './pages/page-keeper.ts';

const WORK_PREFIX = 'site-';
const KEPT_PAGES = 'pages.bin';
const WRITTEN_AT_ONCE = 8;

/** What a site is built from and where it goes. */
export interface SiteBuild {
  readonly root: string;
  /** An empty folder, replaced by the site. */
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
  /** Whether every page is drawn, those too that would be drawn as they were. */
  readonly fresh: boolean;
}

/**
 * Builds the pages of the figures that were handed to them. Astro keeps its working files in its output folder, or in one
 * that all builds share when that folder is outside the project: each build therefore gets a folder of its own inside the
 * project, then moves it.
 */
export async function buildSite({ root, out, base, site, fresh }: SiteBuild): Promise<PageCounts> {
  // Half of the time a command takes to start: not spent when the data is refused.
  const { build } = await import('astro');
  process.env.CADRAN_BASE = base;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // The command that was typed, by which Astro would name the code of the pages: they would not be taken from one another.
  delete process.env._;
  process.chdir(root);
  await removeLeftovers(join(root, '.cadran'));
  const work = join(root, '.cadran', `${WORK_PREFIX}${process.pid}`);
  const keeper = new PageKeeper({
    out: work,
    place: join(KEPT_FOLDER, KEPT_PAGES),
    fresh,
    settings: [base, site ?? '', await readFile(join(root, 'astro.config.mjs'), 'utf8')],
  });
  try {
    await build({
      root,
      outDir: work,
      // What it says of an error is for developers: whoever runs the command is told in one sentence.
      logLevel: process.env.CADRAN_DEBUG ? 'error' : 'silent',
      integrations: [keeper.integration],
      build: { concurrency: WRITTEN_AT_ONCE },
      ...(site === undefined ? {} : { site }),
    });
    await moveFolder(work, out);
    return keeper.counts;
  } finally {
    await keeper.end();
    await rm(work, { recursive: true, force: true });
  }
}

/** Removes the working folders of builds that were stopped. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of leftBehind(folder, WORK_PREFIX)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Moves a folder over an empty one, even to another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await mkdir(to);
    await cp(from, to, { recursive: true });
  }
}

import { build } from 'astro';

/** What a site is built from and where it goes. */
export interface SiteBuild {
  readonly root: string;
  /** The published figures, as JSON. */
  readonly snapshot: string;
  readonly out: string;
  readonly base: string;
  readonly site: string | undefined;
}

/** Builds the pages. The Astro configuration reads the snapshot's place from the environment. */
export async function buildSite({ root, snapshot, out, base, site }: SiteBuild): Promise<void> {
  process.env.CADRAN_SNAPSHOT = snapshot;
  process.env.CADRAN_BASE = base;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await build({
    root,
    outDir: out,
    logLevel: 'error',
    ...(site === undefined ? {} : { site }),
  });
}

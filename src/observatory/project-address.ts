import type { PublishedProject } from './types.ts';

const FOLDER = '/projets/';

/** The name of a project in addresses: its identifier, written otherwise where an address cannot hold it. */
export const projectAddress = ({ href }: Pick<PublishedProject, 'href'>): string =>
  href.slice(FOLDER.length, -1);

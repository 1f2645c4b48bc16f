/** Files that systems put in the folders they show, by themselves. */
const NAMES: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

/** Whether a file is one that the system keeps for itself, and nobody’s work. */
export const isSystemFile = (name: string): boolean => NAMES.has(name.toLowerCase());

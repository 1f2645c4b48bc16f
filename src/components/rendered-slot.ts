import type { AstroGlobal } from 'astro';

/** The markup of a slot, empty when it gives nothing: one that another component hands on is there even so. */
export async function renderedSlot(slots: AstroGlobal['slots'], name: string): Promise<string> {
  return slots.has(name) ? (await slots.render(name)).trim() : '';
}

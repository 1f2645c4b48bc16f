import { TOOL_NOT_LOADED } from '../../wording/figure-tools.ts';
import { loadScript } from '../load-script.ts';
import type { Takeaway } from './takeaway.ts';

/** Hands requests to the script that serves them, loaded with the first of them: most readers make none. */
export function takeawayScript(src: string): (request: Takeaway) => Promise<void> {
  let loaded: Promise<unknown> | undefined;
  return async (request) => {
    loaded ??= loadScript(src);
    try {
      await loaded;
      await globalThis.cadranTakeaway?.(request);
    } catch {
      loaded = undefined;
      request.message.textContent = TOOL_NOT_LOADED;
    }
  };
}

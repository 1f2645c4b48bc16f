import { loadScript } from '../load-script.ts';

/** Data comes as scripts that hand it over by name. */
export type DataReceiver = (name: string, data: unknown) => void;

const received = new Map<string, unknown>();
const asked = new Map<string, Promise<unknown>>();

(globalThis as unknown as { cadranRecherche: DataReceiver }).cadranRecherche = (name, data) => {
  received.set(name, data);
};

async function load(folder: URL, name: string): Promise<unknown> {
  try {
    await loadScript(new URL(`${name}.js`, folder).href);
    return received.get(name);
  } catch (error) {
    // Asked again at the next search: the network may be back.
    asked.delete(name);
    throw error;
  }
}

/** The data of a script of `folder`, asked for once. */
export function loadData<T>(folder: URL, name: string): Promise<T> {
  let promise = asked.get(name);
  if (promise === undefined) {
    promise = load(folder, name);
    asked.set(name, promise);
  }
  return promise as Promise<T>;
}

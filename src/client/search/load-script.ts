/**
 * Data comes as classic scripts that hand it over by name: a page opened from a disk may run a script of its folder,
 * and may not fetch a file of it.
 */
export type DataReceiver = (name: string, data: unknown) => void;

const received = new Map<string, unknown>();
const asked = new Map<string, Promise<unknown>>();

(globalThis as unknown as { cadranRecherche: DataReceiver }).cadranRecherche = (name, data) => {
  received.set(name, data);
};

function load(folder: URL, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`${name}.js`, folder).href;
    script.onload = () => resolve(received.get(name));
    script.onerror = () => {
      // Asked again at the next search: the network may be back.
      asked.delete(name);
      script.remove();
      reject(new Error(`unread: ${name}`));
    };
    document.head.append(script);
  });
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

/**
 * Brings a script of the site, or data that one hands over: a page opened from a disk may run a script of its folder, and may
 * not fetch a file of it. One that could not be read is forgotten, and may be asked for again.
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`unread file: ${address}`));
    });
    document.head.append(script);
  });
}

/** Brings a data file of the site: as a script, which a page opened from a disk may load too. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`unread file: ${address}`)));
    document.head.append(script);
  });
}

const encoder = new TextEncoder();

/** A text as the file at an address. Already in bytes: the text of a long one would be copied once more. */
export const textResponse = (text: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(typeof text === 'string' ? encoder.encode(text) : text, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });

/** The same for a script. */
export const scriptResponse = (text: string | Uint8Array<ArrayBuffer>): Response =>
  textResponse(text, 'text/javascript');

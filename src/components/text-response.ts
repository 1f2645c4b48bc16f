const encoder = new TextEncoder();

/** A text as the file at an address. Already in bytes: the text of a long one would be copied once more. */
export const textResponse = (text: string, type: string): Response =>
  new Response(encoder.encode(text), { headers: { 'Content-Type': `${type}; charset=utf-8` } });

/** The same for a script. */
export const scriptResponse = (text: string): Response => textResponse(text, 'text/javascript');

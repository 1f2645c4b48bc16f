const encoder = new TextEncoder();

/**
 * A text as the file at an address. Handed over as bytes and in one piece, which nobody copies: as a text, one of megabytes
 * is copied at each step.
 */
export function textResponse(text: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(typeof text === 'string' ? encoder.encode(text) : text);
      controller.close();
    },
  });
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}

/** The same for a script. */
export const scriptResponse = (text: string | Uint8Array<ArrayBuffer>): Response =>
  textResponse(text, 'text/javascript');

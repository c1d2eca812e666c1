/** An answer, read to its end: whole or not at all, as HTTP has it. */
export type Answer = { status: number; text: string };

/** One request on its way, as bytes. */
export type Packet = {
  readonly number: number;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Settles what the device waits for; later words are not heard. */
  readonly answer: (response: Answer) => void;
  readonly fail: () => void;
};

/** The line between devices and hub. Nothing goes over it by itself: the history says what arrives, when, and in what shape. */
export class SimulatedNetwork {
  readonly packets: Packet[] = [];
  #count = 0;

  /** What a worker takes for `fetch`. */
  readonly fetch = (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      this.#count += 1;
      this.packets.push({
        number: this.#count,
        path: new URL(input instanceof Request ? input.url : input).pathname,
        headers: init?.headers as Record<string, string>,
        body: init?.body as Uint8Array<ArrayBuffer>,
        answer: (answer) => resolve(asResponse(answer)),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });

  take(at: number): Packet {
    const [packet] = this.packets.splice(at, 1);
    if (packet === undefined) throw new Error('there is no such packet');
    return packet;
  }
}

/** The part of a Response that the device uses, without the streams of a real one, whose turns nobody counts. */
function asResponse({ status, text }: Answer): Response {
  const json = () => Promise.resolve().then(() => JSON.parse(text) as unknown);
  return { ok: status >= 200 && status < 300, status, json } as Response;
}

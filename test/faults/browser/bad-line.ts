import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { intakePath } from '../../../src/contracts/http/intake.ts';

/** What can become of a batch on its way. */
export const fates = [
  'batch lost',
  'answer lost',
  'batch cut in the middle',
  'proxy answers 503',
  'proxy answers nonsense',
  'batch arrives twice',
  'batch arrives late, after others',
] as const;
export type Fate = (typeof fates)[number];

/** So much later a late batch arrives, in milliseconds. */
const lateByMs = 1_500;

/** The school's line between a Chromebook and its hub: whole, cut, or bad for some batches. */
export class BadLine {
  /** What becomes of the next batches, one each. */
  readonly fates: Fate[] = [];
  /** What did become of batches, by its name. */
  readonly met: Partial<Record<Fate, number>> = {};
  readonly #hubPort: () => number;
  readonly #open = new Set<Socket>();
  readonly #server: Server;
  #isCut = false;

  constructor(hubPort: () => number) {
    this.#hubPort = hubPort;
    this.#server = createServer((asked, answer) => {
      this.#pass(asked, answer).catch(() => asked.socket.destroy());
    });
    this.#server.on('connection', (socket: Socket) => this.#hold(socket));
    this.#server.on('upgrade', (asked: IncomingMessage, near: Socket, first: Buffer) => {
      const far = connect(hubPort(), '127.0.0.1');
      this.#hold(far);
      far.on('close', () => near.destroy());
      near.on('close', () => far.destroy());
      const lines = asked.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
      far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines}\r\n`);
      far.write(first);
      near.pipe(far).pipe(near);
    });
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  open(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
    this.fates.length = 0;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #hold(socket: Socket): void {
    if (this.#isCut) socket.destroy();
    this.#open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#open.delete(socket));
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    const fate = asked.url === intakePath ? this.fates.shift() : undefined;
    if (fate !== undefined) this.met[fate] = (this.met[fate] ?? 0) + 1;
    const send = () => this.#toHub(asked, body);
    switch (fate) {
      case 'batch lost':
        asked.socket.destroy();
        return;
      case 'answer lost':
        await send();
        asked.socket.destroy();
        return;
      case 'batch cut in the middle':
        this.#halfToHub(asked, body);
        asked.socket.destroy();
        return;
      case 'proxy answers 503':
        answer.writeHead(503).end('busy');
        return;
      case 'proxy answers nonsense':
        answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in');
        return;
      case 'batch arrives late, after others':
        asked.socket.destroy();
        await pause(lateByMs);
        await send();
        return;
      default: {
        if (fate === 'batch arrives twice') await send();
        const { head, content } = await send();
        answer.writeHead(head.statusCode ?? 502, head.headers).end(content);
      }
    }
  }

  /** @throws when the hub is not there, or dies over it. */
  #toHub(asked: IncomingMessage, body: Buffer): Promise<{ head: IncomingMessage; content: Buffer }> {
    return new Promise((resolve, reject) => {
      const sent = request(this.#ask(asked), (head) => {
        buffer(head).then((content) => resolve({ head, content }), reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  #halfToHub(asked: IncomingMessage, body: Buffer): void {
    const sent = request(this.#ask(asked));
    sent.on('error', () => undefined);
    sent.write(body.subarray(0, Math.floor(body.length / 2)), () => sent.destroy());
  }

  #ask({ method, url, headers }: IncomingMessage) {
    const { connection: _, 'transfer-encoding': __, ...kept } = headers;
    return {
      host: '127.0.0.1',
      port: this.#hubPort(),
      method,
      path: url,
      headers: kept,
      agent: false as const,
    };
  }
}

import { connect, type Socket } from 'node:net';

/** A request as it goes over the line, headers and body. */
export type RequestBytes = { path: string; headers: Record<string, string>; body: Uint8Array };

export function requestBytes({ path, headers, body }: RequestBytes): Buffer {
  const lines = Object.entries({
    host: 'hub.example',
    ...headers,
    'content-length': String(body.byteLength),
  });
  const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n')), body]);
}

/**
 * Posts over as many lines as there are senders, each sender's requests one after the other. Knows just enough of HTTP to cost next to
 * nothing, so that what is measured is the server.
 *
 * @returns how long it took from the first byte to the last answer, in milliseconds, and each sender's answers.
 * @throws Error when anything is answered that is not a 200.
 */
export async function postInTurn(
  port: number,
  senders: readonly (readonly Buffer[])[],
): Promise<{ tookMs: number; answers: string[][] }> {
  const lines = await Promise.all(senders.map(() => openLine(port)));
  const from = performance.now();
  const answers = await Promise.all(senders.map((requests, at) => postOver(lines[at] as Socket, requests)));
  const tookMs = performance.now() - from;
  for (const line of lines) line.destroy();
  return { tookMs, answers };
}

function openLine(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () => resolve(line));
    line.setNoDelay(true);
    line.once('error', reject);
  });
}

function postOver(line: Socket, requests: readonly Buffer[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    let come = Buffer.alloc(0);
    const next = (): void => {
      const request = requests[answers.length];
      if (request === undefined) resolve(answers);
      else line.write(request);
    };
    line.on('error', reject);
    line.on('close', () => reject(new Error('the server hung up')));
    line.on('data', (data) => {
      come = come.length === 0 ? data : Buffer.concat([come, data]);
      const answer = answerIn(come);
      if (answer === undefined) return;
      come = Buffer.alloc(0);
      if (answer.status !== '200') {
        reject(new Error(`the server said ${answer.status}: ${answer.body}`));
        return;
      }
      answers.push(answer.body);
      next();
    });
    next();
  });
}

/** Undefined while it has not come whole. */
function answerIn(come: Buffer): { status: string; body: string } | undefined {
  const end = come.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = come.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer without its length');
  const whole = end + 4 + Number(length);
  if (come.length < whole) return undefined;
  return { status: head.slice(9, 12), body: come.toString('utf8', end + 4, whole) };
}

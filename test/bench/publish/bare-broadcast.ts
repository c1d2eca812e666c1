/**
 * The least that tells many listeners something: server-sent events of bare Node, nothing stored, nobody signed in.
 *
 *   node bare-broadcast.ts
 *
 * What is posted goes to every listener. Prints its port when it listens, and for each post one line of JSON, when all is written: the
 * time before the first write.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const listeners = new Set<ServerResponse>();
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`);

const server = createServer((request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': open\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const event = `data: ${Buffer.concat(chunks).toString('utf8')}\n\n`;
    const committedAt = process.hrtime.bigint();
    for (const listener of listeners) listener.write(event);
    say({ committedAt: String(committedAt) });
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => {
  say({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.once('SIGTERM', () => process.exit(0));

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Answers with a status and JSON; `body` is what was sent, read. */
export type AnswerJson = (asked: { method: string; path: string; body: unknown }) => {
  status: number;
  json: unknown;
};

export type JsonServer = { port: number; close(): Promise<void> };

/** A bare Node server that takes JSON and answers JSON. */
export async function jsonServer(answer: AnswerJson): Promise<JsonServer> {
  const server = createServer((request, response) => {
    read(request).then(
      (body) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local.example').pathname);
        const { status, json } = answer({ method: request.method ?? 'GET', path, body });
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  return body === '' ? undefined : JSON.parse(body);
}

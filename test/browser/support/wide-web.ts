import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownAuthority } from '../../../src/hub/https/own-authority.ts';
import { serverCertificate } from '../../../src/hub/https/server-certificate.ts';

/** Stands in for the whole web, http and https, under every host name there is. */
export type WideWeb = {
  /** `host:port`, to which a browser maps every name. */
  readonly host: string;
  /** Every address that was asked for, whatever for, in order. */
  readonly requested: readonly string[];
  /** Puts a page at `host/path`; every other address answers with a small page of its own. */
  put(hostAndPath: string, content: string, headers?: Record<string, string>, status?: number): void;
  close(): Promise<void>;
};

/** The first byte of a TLS connection. */
const tlsHandshake = 0x16;

export async function startWideWeb(): Promise<WideWeb> {
  const folder = await mkdtemp(join(tmpdir(), 'lids-down-web-'));
  const authority = await ownAuthority(folder, 'Test', new Date());
  const { certificate, key } = await serverCertificate(folder, authority, ['web.example'], new Date());
  const pages = new Map<string, { content: string; headers: Record<string, string>; status: number }>();
  const requested: string[] = [];

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? '';
    const url = request.url ?? '/';
    requested.push(`${scheme}://${host}${url}`);
    const page = pages.get(`${host}${url.split('?', 1)[0] ?? ''}`);
    response.writeHead(page?.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.content ?? '<!doctype html><title>The web</title><p>A page of the web.');
  };
  const plain = createHttpServer(answer('http'));
  const secure = createHttpsServer({ cert: certificate, key }, answer('https'));
  const sockets = new Set<Socket>();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      const inner = connect(portOf(first[0] === tlsHandshake ? secure : plain), '127.0.0.1');
      sockets.add(inner);
      inner.on('close', () => socket.destroy());
      inner.on('error', () => socket.destroy());
      socket.on('close', () => inner.destroy());
      inner.write(first);
      socket.pipe(inner).pipe(socket);
    });
  });
  await Promise.all([front, plain, secure].map((server) => listening(server)));
  return {
    host: `127.0.0.1:${portOf(front)}`,
    requested,
    put: (hostAndPath, content, headers = {}, status = 200) =>
      void pages.set(hostAndPath, { content, headers, status }),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([front, plain, secure].map((server) => closed(server)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

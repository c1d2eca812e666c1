import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer, Server as HttpsServer } from 'node:https';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import type { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ServerCertificate } from '../https/server-certificate.ts';
import type { HubEnv } from './hub-env.ts';

export type Listening = {
  port: number;
  /** Answers with another certificate from now on. */
  renew(certificate: ServerCertificate): void;
  close(): Promise<void>;
};

export type ListenOptions = {
  app: Hono<HubEnv>;
  host: string;
  port: number;
  /** Absent: plain http. */
  certificate: ServerCertificate | undefined;
};

/** Largest message on a stream from outside, in bytes: a keepalive is all that is expected. */
const maximumMessageBytes = 1_024;
/** A sender gets this long for a request, in milliseconds: slow ones must not hold lines for ever. */
const requestTimeoutMs = 60_000;

/** Puts the app behind a port, over http or https. */
export async function listen({ app, host, port, certificate }: ListenOptions): Promise<Listening> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumMessageBytes });
  const timeouts = { requestTimeout: requestTimeoutMs, headersTimeout: 20_000 };
  const shared = {
    fetch: app.fetch,
    hostname: host,
    websocket: { server: sockets as WebSocketServerLike },
    overrideGlobalObjects: false,
  };
  const server = certificate
    ? createAdaptorServer({
        ...shared,
        createServer: createHttpsServer,
        serverOptions: { ...timeouts, cert: certificate.certificate, key: certificate.key },
      })
    : createAdaptorServer({ ...shared, createServer: createHttpServer, serverOptions: timeouts });
  await bind(server as Server, host, port);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new TypeError('the hub listens on no port');
  return {
    port: bound.port,
    renew: ({ certificate: cert, key }) => {
      if (server instanceof HttpsServer) server.setSecureContext({ cert, key });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        const rest = server as Server;
        rest.closeIdleConnections();
        setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
          rest.closeAllConnections();
        }, 1_000).unref();
      }),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new CodedError('port-in-use', { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Web pages served by this machine under any invented host name. */
export type LocalPages = {
  /** `host:port`, to which a browser maps the invented names. */
  readonly host: string;
  /** Adds or replaces a page, by its path. */
  put(path: string, html: string, headers?: Record<string, string>): void;
  /** Paths that were asked for, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
};

/** Starts a server for pages; what was not put there answers 404. */
export async function startLocalPages(first: Record<string, string>): Promise<LocalPages> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local.example').pathname;
    requested.push(path);
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '<!doctype html><title>Not here</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const put = (path: string, html: string, headers: Record<string, string> = {}) => {
    pages.set(path, { html, headers });
  };
  for (const [path, html] of Object.entries(first)) put(path, html);
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    put,
    requested,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

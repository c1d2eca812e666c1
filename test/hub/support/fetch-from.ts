import { request } from 'node:http';

/** A `fetch` of another machine: its requests come from this address of the loopback network (127.0.0.0/8). */
export function fetchFrom(localAddress: string): typeof fetch {
  return (to, init) =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      const asked = request(
        to as string,
        { method: init?.method ?? 'GET', headers, localAddress },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const setCookies = answer.headers['set-cookie'] ?? [];
            const told = new Headers(setCookies.map((cookie) => ['set-cookie', cookie]));
            resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: told }));
          });
        },
      );
      asked.on('error', reject);
      asked.end(init?.body ?? undefined);
    });
}

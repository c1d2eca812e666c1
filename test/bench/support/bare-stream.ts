import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that brings a press to another screen: one HTTP post, one line of server-sent events, no store. */
export type BareStream = { address: string; close(): Promise<void> };

const pressPage = `<!doctype html><title>Press</title><script>
addEventListener('pointerdown', () => { void fetch('/press', { method: 'POST', body: 'press' }); });
</script>`;

const boardPage = `<!doctype html><title>Board</title><p>14</p><script>
new EventSource('/events').onmessage = () => {
  document.querySelector('p').style.background = 'orange';
  requestAnimationFrame(() => setTimeout(() => performance.mark('alert-shown')));
};
</script>`;

export async function startBareStream(): Promise<BareStream> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': open\n\n');
      listeners.add(response);
    } else if (request.method === 'POST') {
      request.resume().on('end', () => {
        for (const listener of listeners) listener.write('data: press\n\n');
        response.end();
      });
    } else {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(request.url === '/board' ? boardPage : pressPage);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

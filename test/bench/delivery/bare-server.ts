import { durableStore } from './durable-store.ts';
import { jsonServer, type JsonServer } from './json-server.ts';

/** Takes arrays of events, each in one SQLite commit; checks nothing. */
export async function startBareServer(): Promise<JsonServer> {
  const store = durableStore();
  const server = await jsonServer(({ body }) => {
    const events = body as { id: string }[];
    store.put(events.map((event) => ({ id: event.id, text: JSON.stringify(event) })));
    return { status: 200, json: { taken: events.length } };
  });
  return {
    port: server.port,
    async close() {
      await server.close();
      await store.close();
    },
  };
}

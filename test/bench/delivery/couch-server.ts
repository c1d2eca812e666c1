import { durableStore } from './durable-store.ts';
import { jsonServer, type AnswerJson, type JsonServer } from './json-server.ts';

type Document = { _id: string; _rev?: string };

/**
 * As much of CouchDB's HTTP as replication to it asks for, over one SQLite table, one commit a batch. It keeps no revisions and no
 * sequence, so that no real CouchDB, nor PouchDB's own server, is as quick: what is measured against it is PouchDB at its best.
 */
export async function startCouchServer(): Promise<JsonServer> {
  const store = durableStore();
  const answer: AnswerJson = ({ method, path, body }) => {
    const [, name = '', ...rest] = path.split('/');
    const what = rest.join('/');
    if (name === '') return { status: 200, json: { couchdb: 'Welcome', uuid: 'bench', version: '3.0.0' } };
    if (what === '') {
      if (method === 'PUT') return { status: 201, json: { ok: true } };
      return { status: 200, json: { db_name: name, doc_count: 0, update_seq: 0, instance_start_time: '0' } };
    }
    if (what === '_revs_diff') {
      const asked = body as Record<string, string[]>;
      const known = store.known(Object.keys(asked));
      const missing = Object.entries(asked).filter(([id]) => !known.has(id));
      return { status: 200, json: Object.fromEntries(missing.map(([id, revs]) => [id, { missing: revs }])) };
    }
    if (what === '_bulk_docs') {
      const { docs } = body as { docs: Document[] };
      store.put(docs.map((document) => ({ id: document._id, text: JSON.stringify(document) })));
      return { status: 201, json: [] };
    }
    if (what.startsWith('_local/')) {
      if (method === 'PUT') {
        store.put([{ id: what, text: JSON.stringify({ ...(body as Document), _rev: '0-1' }) }]);
        return { status: 201, json: { ok: true, id: what, rev: '0-1' } };
      }
      const kept = store.get(what);
      if (kept !== undefined) return { status: 200, json: JSON.parse(kept) };
    }
    return { status: 404, json: { error: 'not_found', reason: 'missing' } };
  };
  const server = await jsonServer(answer);
  return {
    port: server.port,
    async close() {
      await server.close();
      await store.close();
    },
  };
}

/**
 * The least that takes arrays of events and has them on the disk before it answers; it checks nothing. A server in a process of its own.
 *
 *   node bare-intake.ts <folder>
 *
 * A path for each way to commit, each with a database of its own. Prints its port when it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { eventTable, type Row } from './event-table.ts';
import type { BareWay } from './bare-ways.ts';

type Put = (rows: readonly Row[], done: () => void) => void;

const [folder = ''] = process.argv.slice(2);

/** One commit for each request. */
function oneByOne(): Put {
  const table = eventTable(join(folder, 'one.sqlite'));
  return (rows, done) => {
    table.put(rows);
    done();
  };
}

/** One commit for all requests that came in the same turn. */
function together(): Put {
  const table = eventTable(join(folder, 'group.sqlite'));
  let waiting: { rows: readonly Row[]; done: () => void }[] = [];
  return (rows, done) => {
    waiting.push({ rows, done });
    if (waiting.length > 1) return;
    setImmediate(() => {
      const group = waiting;
      waiting = [];
      table.put(group.flatMap((one) => one.rows));
      for (const one of group) one.done();
    });
  };
}

/** The same in a thread of its own: while it commits, the next ones are read. */
function inThread(): Put {
  const worker = new Worker(join(import.meta.dirname, 'bare-thread.ts'), {
    workerData: join(folder, 'thread.sqlite'),
  });
  let waiting: { rows: readonly Row[]; done: () => void }[] = [];
  let away: typeof waiting = [];
  const send = (): void => {
    away = waiting;
    waiting = [];
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(away.flatMap((one) => one.rows));
  };
  worker.on('message', () => {
    const group = away;
    away = [];
    if (waiting.length > 0) send();
    for (const one of group) one.done();
  });
  return (rows, done) => {
    waiting.push({ rows, done });
    if (away.length === 0 && waiting.length === 1) setImmediate(() => away.length === 0 && send());
  };
}

const ways: Record<BareWay, Put> = { one: oneByOne(), group: together(), thread: inThread() };

const server = createServer((request, response) => {
  const put = ways[request.url?.slice(1) as BareWay];
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const events = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { id: string }[];
    const rows = events.map((event) => ({ id: event.id, text: JSON.stringify(event) }));
    put(rows, () => {
      const answer = JSON.stringify({ taken: rows.length });
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(answer),
      });
      response.end(answer);
    });
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));

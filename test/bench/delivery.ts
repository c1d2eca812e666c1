import { resolve } from 'node:path';
import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import type { Classroom } from '../browser/support/classroom.ts';
import { startBareServer } from './delivery/bare-server.ts';
import { startCouchServer } from './delivery/couch-server.ts';
import { countingLine } from './delivery/counting-line.ts';
import type { BareChromebook } from './support/bare-chromebook.ts';
import { bundleFor } from './support/bundle-for.ts';
import { percentile } from './support/percentile.ts';

const events = 10_000;
const rounds = 5;
const reportRounds = 10;
const reportsARound = 6;

/**
 * 10,000 events that wait, and one report, from a worker in Chromium to the hub: beside the bare limit and PouchDB, in turn in the same
 * worker, over lines that count bytes.
 */
export async function printDelivery(
  room: Classroom,
  { browser, extensionId }: BareChromebook,
): Promise<void> {
  const couch = await startCouchServer();
  const bare = await startBareServer();
  const { hub } = room.school;
  const lines = {
    ours: await countingLine(Number(new URL(hub.address).port)),
    bare: await countingLine(bare.port),
    pouch: await countingLine(couch.port),
  };
  const worker = await wakeWorker(browser, extensionId);
  await worker.evaluate(await bundleFor(resolve(import.meta.dirname, 'delivery/in-worker.ts'), 'delivery'));
  const school = JSON.stringify({ hubAddress: lines.ours.address, enrolmentKey: hub.enrolmentKey });
  const run = async <T = number>(call: string) => (await worker.evaluate(`delivery.${call}`)) as T;
  const calls = {
    ours: () => run(`ours(${school}, ${events})`),
    bare: () => run(`bare('${lines.bare.address}', ${events})`),
    pouch: (round: number) => run(`pouch('${lines.pouch.address}/round-${round}', ${events})`),
  };
  const names = ['ours', 'bare', 'pouch'] as const;
  const took: Record<(typeof names)[number], number[]> = { ours: [], bare: [], pouch: [] };
  const onTheWire = { ours: 0, bare: 0, pouch: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        const before = lines[name].bytes();
        took[name].push(await calls[name](round));
        onTheWire[name] = (lines[name].bytes() - before) / events;
      }
    }
    const ourReports: number[] = [];
    const bareReports: number[] = [];
    for (let round = 0; round < reportRounds; round += 1) {
      ourReports.push(...(await run<number[]>(`ourReport(${school}, ${reportsARound})`)));
      bareReports.push(...(await run<number[]>(`bareReport('${lines.bare.address}', ${reportsARound})`)));
    }
    const reports = ourReports.length;

    const median = (values: readonly number[]) => percentile(values, 0.5);
    const limit = median(took.bare);
    console.log(`\n${events} queued events → hub   (${rounds} rounds, in turn; medians)`);
    for (const [name, what] of [
      ['ours', 'chained, signed, packed, checked        '],
      ['bare', 'getAll 500, fetch, one commit, delete   '],
      ['pouch', 'PouchDB, replicating at its best        '],
    ] as const) {
      const value = median(took[name]);
      console.log(`  ${what}  ${value.toFixed(0).padStart(6)} ms   ratio ${(value / limit).toFixed(2)}`);
    }
    console.log('\nbytes on the wire per event, both ways, headers and all   (the same rounds)');
    for (const [name, what] of [
      ['ours', 'ours      '],
      ['bare', 'bare JSON '],
      ['pouch', 'PouchDB   '],
    ] as const) {
      const ratio = (onTheWire[name] / onTheWire.bare).toFixed(2);
      console.log(`  ${what}  ${onTheWire[name].toFixed(0).padStart(6)}   ratio ${ratio}`);
    }
    console.log(
      `\none report, from its commit to its acknowledgement   (${reports} each; bare: put, POST, commit, delete)`,
    );
    for (const [label, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const mine = percentile(ourReports, share);
      const least = percentile(bareReports, share);
      console.log(
        `  ${label}  ours ${mine.toFixed(1).padStart(6)} ms   bare ${least.toFixed(1).padStart(6)} ms   ratio ${(mine / least).toFixed(2)}`,
      );
    }
  } finally {
    for (const line of Object.values(lines)) line.close();
    await couch.close();
    await bare.close();
  }
}

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { intakeResponse } from '../../src/contracts/http/intake.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { bareWays } from './intake/bare-ways.ts';
import { schoolLoad } from './intake/school-load.ts';
import { startBareIntake } from './intake/start-bare-intake.ts';
import { percentile } from './support/percentile.ts';
import { postInTurn } from './support/post-in-turn.ts';
import { startServedHub } from './support/served-hub.ts';

const devices = 100;
const rounds = 5;
/** Of one device in one round, by how many events stand in a batch. */
const plans = [
  { events: 1, batches: 20 },
  { events: 20, batches: 10 },
  { events: 100, batches: 4 },
  { events: 500, batches: 1 },
];

const sides = ['one', 'group', 'thread', 'ours'] as const;
const names: Record<(typeof sides)[number], string> = {
  one: 'bare, one commit a request      ',
  group: 'bare, group commit              ',
  thread: 'bare, group commit in a thread  ',
  ours: 'ours: signed, chained, checked  ',
};

/** Events a second that are on the disk and acknowledged, of a school that sends all at once: the hub beside bare Node and SQLite. */
export async function printIntake(): Promise<void> {
  const hub = await startServedHub();
  const bare = await startBareIntake();
  const { address, enrolmentKey } = hub;
  try {
    const school: TestDevice[] = [];
    for (let at = 0; at < devices; at += 1) {
      school.push(await TestDevice.enrolled({ address, deviceNumber: at + 1 }, enrolmentKey));
    }
    const ports = {
      ours: Number(new URL(address).port),
      one: bare.port,
      group: bare.port,
      thread: bare.port,
    };
    const sent: string[] = [];
    console.log(
      `\nhub intake, durable   (${devices} devices at once, ${rounds} rounds in turn; medians; ratio to one commit a request)`,
    );
    for (const plan of plans) {
      const rates: Record<(typeof sides)[number], number[]> = { one: [], group: [], thread: [], ours: [] };
      for (let round = 0; round < rounds; round += 1) {
        const { eventIds, requests } = await schoolLoad(school, plan);
        sent.push(...eventIds);
        for (let at = 0; at < sides.length; at += 1) {
          // Each begins in its turn.
          const side = sides[(at + round) % sides.length] ?? 'ours';
          const { tookMs, answers } = await postInTurn(ports[side], requests[side]);
          rates[side].push(eventIds.length / (tookMs / 1_000));
          if (side === 'ours') answers.forEach((all, device) => needWhole(all, plan.events, device));
        }
      }
      const limit = percentile(rates.one, 0.5);
      for (const side of sides) {
        const rate = percentile(rates[side], 0.5);
        console.log(
          `  ${String(plan.events).padStart(3)} events a batch   ${names[side]}${rate.toFixed(0).padStart(7)} events/s   ratio ${(rate / limit).toFixed(2)}`,
        );
      }
    }
    needAllOnce(join(hub.dataFolder, 'hub.sqlite'), sent);
    for (const way of bareWays) needAllOnce(bare.file(way), sent);
    console.log(`  each store has all ${sent.length} events, once`);
  } finally {
    await bare.stop();
    await hub.stop();
  }
}

/** Every answer acknowledges its batch, and nothing was amiss in any. */
function needWhole(answers: readonly string[], events: number, device: number): void {
  let before: number | undefined;
  for (const answer of answers) {
    const { acknowledged, notices } = intakeResponse.parse(JSON.parse(answer));
    const sequence = acknowledged[0]?.sequence;
    const isNext = sequence !== undefined && (before === undefined || sequence === before + events);
    if (!isNext || notices.length > 0) throw new Error(`device ${device}: not taken whole: ${answer}`);
    before = sequence;
  }
}

function needAllOnce(file: string, sent: readonly string[]): void {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const stored = database.prepare('select event_id from event').pluck().all() as string[];
  database.close();
  const known = new Set(stored);
  if (stored.length !== sent.length || known.size !== stored.length || sent.some((id) => !known.has(id))) {
    throw new Error(`${file} has ${stored.length} events; ${sent.length} were sent`);
  }
}

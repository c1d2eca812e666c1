/**
 * A hub in a process of its own that says when a batch was committed, which nobody outside can see.
 *
 *   node hub-that-tells.ts <data folder>
 *
 * Prints one line of JSON when it listens, and one for each batch when it was published: the time of the commit before it, as
 * `process.hrtime`, which is one clock for all processes of a machine.
 */
import { pino } from 'pino';
import { startHub } from '../../../src/hub/start-hub.ts';

const [dataFolder = ''] = process.argv.slice(2);
let committedAt = 0n;
const say = (words: object) => process.stdout.write(`${JSON.stringify(words)}\n`);

const hub = await startHub({
  dataFolder,
  port: 0,
  schoolName: 'Example Primary School',
  companionFolder: dataFolder,
  log: pino({ level: 'silent' }),
  clock: () => new Date(),
  faults: (point) => {
    if (point === 'batch-committed') committedAt = process.hrtime.bigint();
    if (point === 'batch-published') say({ committedAt: String(committedAt) });
  },
});
say({ address: hub.address, enrolmentKey: hub.enrolmentKey, firstAdultLink: hub.firstAdultLink });
process.once('SIGTERM', () => {
  hub.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

/**
 * A hub in a process of its own, with the extension to hand out, that is killed again and again.
 *
 *   node hub-process.ts <data folder> <port> <packed extension> <its id> <its version>
 *
 * Prints one line of JSON when it listens. A fault point sent to it as a message is where it kills itself next.
 */
import { pino } from 'pino';
import type { FaultPoint } from '../../../src/hub/hub-faults.ts';
import { startHub } from '../../../src/hub/start-hub.ts';

const [dataFolder = '', port = '0', file = '', id = '', version = ''] = process.argv.slice(2);

let diesAt: FaultPoint | 'nowhere' = 'nowhere';
process.on('message', (point: typeof diesAt) => {
  diesAt = point;
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));

const hub = await startHub({
  dataFolder,
  port: Number(port),
  schoolName: 'Hillside School',
  companionFolder: dataFolder,
  extensionPackage: { file, id, version },
  log: pino({ level: 'silent' }),
  clock: () => new Date(),
  faults: (point) => {
    if (point === diesAt) process.kill(process.pid, 'SIGKILL');
  },
});
const { address, enrolmentKey, firstAdultLink } = hub;
process.stdout.write(`${JSON.stringify({ address, enrolmentKey, firstAdultLink })}\n`);

/**
 * A hub in a process of its own, which a test can kill.
 *
 *   node hub-process.ts <data folder> <port> [fault point at which it kills itself, or -] [mail server]
 *
 * Prints one line of JSON when it listens.
 */
import { pino } from 'pino';
import type { HubFaults } from '../../../src/hub/hub-faults.ts';
import { startHub } from '../../../src/hub/start-hub.ts';

const [dataFolder = '', port = '0', dieAt, mailServer] = process.argv.slice(2);

const faults: HubFaults = (point) => {
  if (point === dieAt) process.kill(process.pid, 'SIGKILL');
};

const hub = await startHub({
  dataFolder,
  port: Number(port),
  schoolName: 'Example Primary School',
  companionFolder: dataFolder,
  log: pino({ level: 'silent' }),
  clock: () => new Date(),
  faults,
  ...(mailServer === undefined ? {} : { mail: { server: mailServer, from: 'lids-down@school.example' } }),
});

process.stdout.write(
  `${JSON.stringify({ address: hub.address, enrolmentKey: hub.enrolmentKey, firstAdultLink: hub.firstAdultLink })}\n`,
);
process.once('SIGTERM', () => {
  hub.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

/**
 * A hub in a process of its own, whose clock a test moves.
 *
 *   node clocked-hub-process.ts <options as JSON> <milliseconds by which its clock is ahead>
 *
 * Says where it is, in one message, when it listens; takes messages that say how far its clock is ahead, and answers each.
 */
import { pino } from 'pino';
import { startHub } from '../../../src/hub/start-hub.ts';
import type { ClockedHubOptions, HubIsHere } from './clocked-hub.ts';

const [options = '{}', ahead = '0'] = process.argv.slice(2);
let aheadMs = Number(ahead);

const hub = await startHub({
  ...(JSON.parse(options) as ClockedHubOptions),
  schoolName: 'Hillside School',
  log: pino({ level: 'silent' }),
  clock: () => new Date(Date.now() + aheadMs),
});

const { address, enrolmentKey, firstAdultLink } = hub;
process.send?.({ address, enrolmentKey, firstAdultLink } satisfies HubIsHere);
process.on('message', (moved: number) => {
  aheadMs = moved;
  process.send?.(moved);
});
process.once('SIGTERM', () => {
  hub.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});

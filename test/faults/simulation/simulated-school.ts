import { setImmediate as nextTurn } from 'node:timers/promises';
import { maximumBatchEvents } from '../../../src/domain/events/event-limits.ts';
import { SeededRandom } from './seeded-random.ts';
import { SimulatedChromebook } from './simulated-chromebook.ts';
import { SimulatedHub } from './simulated-hub.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { VirtualTime } from './virtual-time.ts';

/** A few turns of the event loop in which nobody does anything: whoever is left waits for the line or for time. */
const quietTurns = 3;

/** Everything of one history. */
export class SimulatedSchool {
  readonly random: SeededRandom;
  readonly time: VirtualTime;
  readonly network: SimulatedNetwork;
  readonly chromebooks: readonly SimulatedChromebook[];
  /** What happened, step by step. */
  readonly story: string[] = [];

  readonly hub: SimulatedHub;

  private constructor(hub: SimulatedHub, random: SeededRandom, time: VirtualTime, batchEvents: number) {
    this.hub = hub;
    this.random = random;
    this.time = time;
    this.network = new SimulatedNetwork();
    const world = { network: this.network, time, random, batchEvents };
    this.chromebooks = Array.from(
      { length: random.chance(0.3) ? 2 : 1 },
      (_, key) => new SimulatedChromebook(world, key),
    );
  }

  static async open(seed: number): Promise<SimulatedSchool> {
    const time = new VirtualTime();
    // In every other school batches are so small that what waits takes many, of which the next is made ready while one is on its way.
    const batchEvents = seed % 2 === 0 ? maximumBatchEvents : 2;
    return new SimulatedSchool(await SimulatedHub.open(time), new SeededRandom(seed), time, batchEvents);
  }

  /** Lets everybody go on until all wait for the line, for time, or for ever. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns;) {
      await nextTurn();
      const isBusy = this.chromebooks.some(({ worker }) => (worker?.life.pending ?? 0) > 0);
      quiet = isBusy ? 0 : quiet + 1;
    }
  }

  tell(step: string): void {
    this.story.push(`${this.time.now} ms: ${step}`);
  }
}

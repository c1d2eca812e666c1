import type { EventDraft } from '../../../src/domain/events/school-event.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SimulatedNetwork } from './simulated-network.ts';
import { SimulatedProfile } from './simulated-profile.ts';
import { startWorker, type SimulatedWorker } from './simulated-worker.ts';
import type { VirtualTime } from './virtual-time.ts';

/** An event that somebody made, and whether the Chromebook ever said that it is kept. */
export type Made = { id: string; draft: EventDraft; kept: boolean; profile: number };

type World = {
  network: SimulatedNetwork;
  time: VirtualTime;
  random: SeededRandom;
  /** Most events in one batch. */
  batchEvents: number;
};

/** One Chromebook with its pupil. The page of a press asks again until the press is kept; a routine event is written once. */
export class SimulatedChromebook {
  readonly made: Made[] = [];
  /** How far the clock on the wall is from the truth, in milliseconds. */
  clockOffset = 0;
  /** Every profile that this Chromebook had; a wiped one is followed by the next. */
  readonly profiles: SimulatedProfile[];
  worker: SimulatedWorker | undefined;
  readonly #world: World;
  readonly #key: number;

  constructor(world: World, key: number) {
    this.#world = world;
    this.#key = key;
    this.profiles = [new SimulatedProfile(key)];
  }

  get profileNumber(): number {
    return this.profiles.length - 1;
  }

  get profile(): SimulatedProfile {
    return this.profiles.at(-1) as SimulatedProfile;
  }

  wake(): SimulatedWorker {
    if (this.worker?.life.isAlive === true) return this.worker;
    const { network, time, random, batchEvents } = this.#world;
    const wallClock = () => Date.UTC(2031, 2, 3, 8) + time.now + this.clockOffset;
    const worker = startWorker({ profile: this.profile, network, time, random, wallClock, batchEvents });
    this.worker = worker;
    void worker.begin();
    return worker;
  }

  make(draft: EventDraft): void {
    const made = { id: this.wake().newId(), draft, kept: false, profile: this.profileNumber };
    this.made.push(made);
    this.#write(made);
  }

  /** Pages whose press was not answered ask again. */
  askAgain(): void {
    for (const made of this.unanswered()) this.#write(made);
  }

  unanswered(): Made[] {
    return this.made.filter(
      ({ draft, kept, profile }) =>
        draft.kind === 'help-requested' && !kept && profile === this.profileNumber,
    );
  }

  kill(): void {
    this.worker?.life.die();
    this.worker = undefined;
  }

  restartBrowser(): void {
    this.kill();
    this.profile.session = new Map();
    this.wake();
  }

  wipeProfile(): void {
    this.kill();
    this.profiles.push(new SimulatedProfile(this.#key + this.profiles.length * 5));
    this.wake();
  }

  #write(made: Made): void {
    const worker = this.wake();
    worker.append(made.draft, made.id).then(
      () => {
        made.kept = true;
        void worker.sync(made.draft.kind === 'help-requested' ? 'now' : 'when-due');
      },
      () => undefined,
    );
  }
}

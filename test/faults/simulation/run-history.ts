import { namedAsDropped } from '../../../src/hub/intake/dropped-ranges.ts';
import { findFaults } from './find-faults.ts';
import { SimulatedSchool } from './simulated-school.ts';
import { steps, type Step } from './history-steps.ts';

export type History = {
  seed: number;
  faults: string[];
  story: string[];
  /** How often each thing happened, by its name. */
  happened: Record<string, number>;
  made: number;
  stored: number;
  givenUp: number;
};

const most = 60;
const weight = steps.reduce((sum, { often }) => sum + often, 0);

/**
 * One history: things happen and go wrong, then all is well again and everybody does what is still to be done. The same seed gives the
 * same history to the letter.
 *
 * @returns what was wrong at its end, in words; nothing when the promise held.
 */
export async function runHistory(seed: number): Promise<History> {
  const school = await SimulatedSchool.open(seed);
  const { random } = school;
  const happened: Record<string, number> = {};
  try {
    const length = 10 + random.below(most);
    for (let done = 0; done < length; done += 1) {
      const step = pickStep(random.next() * weight);
      school.tell(step.name);
      happened[step.name] = (happened[step.name] ?? 0) + 1;
      await step.happen(school);
      await school.settle();
    }
    await heal(school);
    const rows = await school.hub.store.selectFrom('event').select(['kind', 'text']).execute();
    const givenUp = namedAsDropped(rows).reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const made = school.chromebooks.reduce((sum, chromebook) => sum + chromebook.made.length, 0);
    return {
      seed,
      faults: await findFaults(school),
      story: school.story,
      happened,
      made,
      stored: rows.length,
      givenUp,
    };
  } finally {
    for (const chromebook of school.chromebooks) chromebook.kill();
    await school.hub.close();
  }
}

function pickStep(at: number): Step {
  let below = 0;
  for (const step of steps) {
    below += step.often;
    if (at < below) return step;
  }
  throw new Error('the weights do not add up');
}

/** Disks have room, lines hold, nobody dies any more: what is owed has to be done within a few rounds. */
async function heal(school: SimulatedSchool): Promise<void> {
  school.tell('all is well again');
  for (const chromebook of school.chromebooks) {
    chromebook.kill();
    chromebook.profile.room = Number.POSITIVE_INFINITY;
  }
  for (const packet of school.network.packets.splice(0)) packet.fail();
  for (let round = 0; round < 40; round += 1) {
    for (const chromebook of school.chromebooks) {
      chromebook.askAgain();
      void chromebook.wake().sync('now');
    }
    await school.settle();
    while (school.network.packets.length > 0) {
      const packet = school.network.take(0);
      const response = await school.hub.take(packet);
      if (response === undefined) packet.fail();
      else packet.answer(response);
      await school.settle();
    }
    school.time.pass(60_000);
    await school.settle();
    if (round > 1 && school.network.packets.length === 0) break;
  }
}

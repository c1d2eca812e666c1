import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptSeeds } from './simulation/kept-seeds.ts';
import { usePlainCrypto } from './simulation/plain-crypto.ts';
import { runHistory } from './simulation/run-history.ts';

const histories = Number(process.env['HISTORIES'] ?? 300);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 1);

let giveBack = () => {};
beforeAll(() => {
  giveBack = usePlainCrypto();
});
afterAll(() => giveBack());

describe('whatever happens between a press and the hub', () => {
  it(`nothing kept is lost, twice or out of its place, in ${histories} histories`, async () => {
    let made = 0;
    let stored = 0;
    let givenUp = 0;
    const started = performance.now();
    for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
      const history = await runHistory(seed);
      made += history.made;
      stored += history.stored;
      givenUp += history.givenUp;
      expect({ seed, faults: history.faults }, history.story.join('\n')).toEqual({ seed, faults: [] });
    }
    const perMinute = Math.round((histories / (performance.now() - started)) * 60_000);
    console.log(
      `${histories} histories, ${made} events made, ${stored} stored, ${givenUp} given up and named, ${perMinute} histories a minute`,
    );
  }, 3_600_000);

  it.each(keptSeeds)('history $seed ends well: once $found', async ({ seed }) => {
    expect((await runHistory(seed)).faults).toEqual([]);
  });

  it('tells the same history of the same seed', async () => {
    expect(await runHistory(4_711)).toEqual(await runHistory(4_711));
  });
});

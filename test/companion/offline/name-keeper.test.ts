import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { createNameKeeper, type NameKeeper } from '../../../src/companion/offline/name-keeper.ts';
import { createOfflineStore, type OfflineStore } from '../../../src/companion/offline/offline-store.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import type { ErrorCode } from '../../../src/contracts/errors/error-catalogue.ts';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';
import type { SignedInAdult } from '../../../src/contracts/http/people.ts';
import type { NamesOfClass } from '../../../src/contracts/http/school-browsers.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-11-03T08:00:00.000Z');
const classId = '01934567-89ab-7def-8123-456789abcdef';
const robins: NamesOfClass = {
  classId,
  className: 'Robins',
  classColour: 'red',
  children: [
    { number: 14, name: 'Ada Marker', since: '2026-09-01T08:00:00.000Z' },
    { number: 15, name: 'Ben Marker', since: '2026-11-03T07:00:00.000Z' },
  ],
};
let store: OfflineStore;
let now: number;
/** How the hub answers; called whenever it is asked. */
let answer: () => Promise<NamesOfClass[]> | ErrorCode | 'down';
let asked: number;
let keeper: NameKeeper;

/** One tab of the browser. */
function tab(): NameKeeper {
  let turn = Promise.resolve();
  return createNameKeeper({
    store,
    ask: createAskHub(async () => {
      asked++;
      const told = answer();
      if (told === 'down') throw new TypeError('no line');
      if (typeof told !== 'string') return Response.json({ classes: await told });
      const error = new CodedError(told);
      return Response.json(toErrorResponse(error), { status: error.status });
    }),
    now: () => now,
    alone: (work) => (turn = turn.then(work)),
  });
}
/** Robin as the hub names her; `schoolBrowser` is what it says of this browser. */
function robin(change: Partial<SignedInAdult> = {}): SignedInAdult {
  return {
    adultId: 'robin',
    name: 'Robin Example',
    email: 'robin@school.example',
    rights: [{ right: 'see-board' }, { right: 'see-names' }],
    until: new Date(start + 12 * hourMs).toISOString(),
    schoolBrowser: true,
    ...change,
  };
}
const kept = async () => JSON.stringify((await store.read('names')) ?? 'nothing');
const namesBehind = async (number: number, at = now, adultId = 'robin') =>
  (await keeper.holders(adultId, number, at))?.holders.map(({ name }) => name);

beforeEach(() => {
  store = createOfflineStore(new IDBFactory());
  [now, asked] = [start, 0];
  answer = () => Promise.resolve([robins]);
  keeper = tab();
});

describe('names in a browser of the school', () => {
  it('are there without the hub, with how old they are', async () => {
    await keeper.heed(robin());
    answer = () => 'down';
    now += 3 * hourMs;
    const found = await tab().holders('robin', 14, now);
    expect(found).toMatchObject({ keptAt: start, ageMs: 3 * hourMs });
    expect(found?.holders).toMatchObject([{ name: 'Ada Marker', className: 'Robins', until: null }]);
    // Who had the number before Ben is not in the list.
    expect(await namesBehind(15)).toEqual(['Ben Marker']);
    expect(await namesBehind(15, Date.parse('2026-11-02T09:00:00.000Z'))).toEqual([]);
    expect(await namesBehind(16)).toEqual([]);
  });

  it('are fetched once a day, by however many tabs', async () => {
    for (let times = 0; times < 3; times++) await keeper.heed(robin());
    await tab().heed(robin());
    expect(asked).toBe(1);
    now += 25 * hourMs;
    await keeper.heed(robin({ until: new Date(now + hourMs).toISOString() }));
    expect(asked).toBe(2);
  });

  it('are never asked for and never written where the browser is not marked, or the adult sees no names', async () => {
    await keeper.heed(robin({ schoolBrowser: false }));
    await keeper.heed(robin({ schoolBrowser: undefined }));
    await keeper.heed(robin({ rights: [{ right: 'see-board' }] }));
    expect([asked, await kept()]).toEqual([0, '"nothing"']);
    expect(await namesBehind(14)).toBeUndefined();
  });

  it('are kept field by field: what a later hub adds stays out', async () => {
    const [ada] = robins.children;
    answer = () =>
      Promise.resolve([{ ...robins, teacher: 'Later', children: [{ ...ada, born: 'later' }] }] as never);
    await keeper.heed(robin());
    expect(await kept()).toContain('Ada Marker');
    expect(await kept()).not.toMatch(/later/i);
  });

  it.each<[string, () => Promise<void>]>([
    ['the mark was taken', () => keeper.heed(robin({ schoolBrowser: false }))],
    ['the right is gone', () => keeper.heed(robin({ rights: [{ right: 'see-board' }] }))],
    ['another adult signs in', () => keeper.heed(robin({ adultId: 'sam', schoolBrowser: undefined }))],
    [
      'other classes are theirs now, and the hub does not answer',
      () => {
        answer = () => 'down';
        return keeper.heed(robin({ rights: [{ right: 'see-names', classIds: [classId] }] }));
      },
    ],
    [
      'the hub refuses to renew them',
      () => {
        answer = () => 'browser-not-marked';
        now += 25 * hourMs;
        return keeper.heed(robin({ until: new Date(now + hourMs).toISOString() }));
      },
    ],
    [
      'the sign-in has run out, at the next opening',
      () => {
        now += 12 * hourMs;
        return tab().tidy();
      },
    ],
    [
      'the clock was set back, at the next opening',
      () => {
        now -= hourMs;
        return tab().tidy();
      },
    ],
  ])('are gone when %s', async (_, happens) => {
    await keeper.heed(robin());
    expect(await kept()).toContain('Ada Marker');
    await happens();
    expect(await kept()).toBe('"nothing"');
  });

  it('are gone after two weeks without the hub, and nobody is shown them then', async () => {
    const until = new Date(start + 60 * 24 * hourMs).toISOString();
    await keeper.heed(robin({ until }));
    now += 14 * 24 * hourMs - 1;
    await keeper.tidy();
    expect(await namesBehind(14)).toEqual(['Ada Marker']);
    now += 1;
    expect(await namesBehind(14)).toBeUndefined();
    await keeper.tidy();
    expect(await kept()).toBe('"nothing"');
  });

  it('stay when only the hub is gone, and are shown to nobody else', async () => {
    await keeper.heed(robin());
    answer = () => 'down';
    await keeper.heed(robin({ until: undefined, schoolBrowser: undefined, name: '', email: '' }));
    await keeper.tidy();
    expect(await namesBehind(14)).toEqual(['Ada Marker']);
    expect(await namesBehind(14, now, 'sam')).toBeUndefined();
  });

  it('that are still on their way when the adult signs out are not kept', async () => {
    const come = Promise.withResolvers<NamesOfClass[]>();
    answer = () => come.promise;
    const heeded = keeper.heed(robin());
    const waits = keeper.heed(robin());
    await waitUntil('they are asked for', async () => asked === 1);
    keeper.stop();
    await store.forget();
    come.resolve([robins]);
    await heeded;
    await waits;
    expect([asked, await kept()]).toEqual([1, '"nothing"']);
  });
});

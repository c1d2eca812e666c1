import { describe, expect, it } from 'vitest';
import { concernPhrases } from '../../../src/domain/concerns/concern-phrases.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import type { Lesson } from '../../../src/domain/decisions/lesson.ts';
import { createNavigationGuard } from '../../../src/extension/access/navigation/navigation-guard.ts';
import { createSearchWatch, type RecentConcerns } from '../../../src/extension/access/search/search-watch.ts';
import { school } from '../../domain/decisions/school.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../fixtures/in-memory.ts';

const ownOrigin = 'chrome-extension://otters';
const blockedPage = `${ownOrigin}/access/blocked.html`;
const kindnessPage = `${ownOrigin}/access/kindness.html`;
const phrases = concernPhrases();

function given(
  keys: Record<string, unknown> = {},
  subject: 'blue' | 'staff' = 'blue',
  tabs: Record<number, string> = {},
  lesson?: Lesson,
) {
  const compiled = compilePolicy(
    school({ blockedSites: ['gossip.example', 'app.example/secret'], ...keys }),
    subject,
    lesson,
  );
  const clock = { now: Date.UTC(2026, 5, 15, 10) };
  const shown: string[] = [];
  const inFrames: string[] = [];
  const recorded: string[] = [];
  const outbox = memoryOutbox();
  const watch = createSearchWatch({
    compiled: () => Promise.resolve(compiled),
    phrases: () => Promise.resolve(phrases),
    append: outbox.append,
    onRecorded: () => undefined,
    recent: memoryValue<RecentConcerns>(),
    lock: memoryLock(),
    now: () => clock.now,
  });
  let framesMove = true;
  const guard = createNavigationGuard({
    pages: {
      addressesOf: (tabId) => Promise.resolve([tabs[tabId] ?? 'about:blank']),
      addressOfFrame: () => Promise.resolve('https://open.example/'),
      async show(tabId, address) {
        tabs[tabId] = address;
        shown.push(address);
      },
      async showInFrame(_tabId, _frameId, address) {
        if (framesMove) inFrames.push(address);
        return framesMove;
      },
      all: () =>
        Promise.resolve(
          Object.entries(tabs).map(([tabId, address]) => ({
            tabId: Number(tabId),
            frameId: 0,
            parentFrameId: -1,
            address,
          })),
        ),
    },
    compiled: () => Promise.resolve(compiled),
    now: () => clock.now,
    ownOrigin,
    blockedPage,
    kindnessPage,
    heedSearch: watch.heed,
    setsOut: () => undefined,
    remember: () => Promise.resolve(),
    recordBlocked: async (address) => void recorded.push(address),
    recordBlockedFrame: async (address, frameOf) => void recorded.push(`${address} in ${frameOf}`),
    pause: () => Promise.resolve(),
  });
  const page = (address: string) => ({ tabId: 1, frameId: 0, parentFrameId: -1, address });
  const frame = (address: string) => ({ tabId: 1, frameId: 7, parentFrameId: 0, address });
  const concerns = () =>
    outbox.use(async (database) => (await database.events.toArray()).map(({ text }) => text));
  return {
    guard,
    watch,
    page,
    frame,
    shown,
    inFrames,
    recorded,
    concerns,
    clock,
    stopFrames: () => (framesMove = false),
  };
}

describe('the second line', () => {
  it('leaves a refused page, with the reason and the raw address', async () => {
    const { guard, page, shown } = given();
    await guard.arrived(page('https://app.example/secret?a=1&b=2#c'));
    expect(shown).toEqual([`${blockedPage}?reason=blocked-site&u=https://app.example/secret?a=1&b=2#c`]);
  });

  it('lets an open page, a blank one and our own stay', async () => {
    const { guard, page, shown } = given();
    for (const address of [
      'https://open.example/?q=otters',
      'about:blank',
      `${ownOrigin}/press/shield.html`,
    ]) {
      await guard.begins(page(address));
      await guard.arrived(page(address));
    }
    expect(shown).toEqual([]);
  });

  it('does nothing where the rules were quicker', async () => {
    const { guard, page, shown } = given({}, 'blue', { 1: `${blockedPage}?reason=blocked-site&u=x` });
    await guard.begins(page('https://gossip.example/'));
    expect(shown).toEqual([]);
  });

  it('leaves to the rules what they rewrite by themselves, and does what they cannot', async () => {
    const { guard, page, shown } = given();
    await guard.begins(page('https://www.bing.com/search?q=otters'));
    expect(shown).toEqual([]);
    await guard.begins(page('https://www.google.com/search?q=otters&udm=2&safe=off'));
    expect(shown).toEqual([]);
    await guard.begins(page('https://duckduckgo.com/?q=!g+otters'));
    expect(shown).toHaveLength(1);
    expect(shown[0]).not.toContain('!g');
  });

  it('closes what rules did not see, while it is still where the tab is going', async () => {
    const nested = 'https://translate.google.com/translate?u=https://gossip.example/';
    const { guard, page, shown } = given({ classes: classesWithTranslation }, 'blue', { 1: nested });
    await guard.begins(page('https://gossip.example/'));
    expect(shown).toEqual([]);
    await guard.begins(page(nested));
    expect(shown).toEqual([`${blockedPage}?reason=nested-address&u=${nested}`]);
  });

  it('closes pages that are written by hand', async () => {
    const { guard, page, shown, recorded } = given();
    await guard.begins({ ...page('data:text/html,<b>secret</b>'), tabId: 2 });
    expect(shown.map((one) => new URL(one).searchParams.get('reason'))).toEqual(['scheme-closed']);
    expect(recorded).toEqual(['data:text/html,<b>secret</b>']);
  });

  it.each(['resting', 'withdrawn'] as const)(
    'leaves open pages as they are beneath a cover, and lets no other begin: %s',
    async (because) => {
      const address = 'https://open.example/half-written';
      const rest: Lesson = { version: 0, mode: 'nothing', sent: [], opened: [], until: Infinity, because };
      const tabs = { 1: address };
      const { guard, page, shown } = given({}, 'blue', tabs, rest);
      await guard.reconsiderAll();
      await guard.arrived(page(`${address}#saved`));
      expect(shown).toEqual([]);
      tabs[1] = 'https://open.example/next';
      await guard.begins(page('https://open.example/next'));
      expect(shown).toEqual([`${blockedPage}?reason=${because}&u=https://open.example/next`]);
    },
  );

  it('moves a tab once, though two events tell of one change', async () => {
    const { guard, page, shown } = given();
    const secret = page('https://app.example/secret');
    await Promise.all([guard.arrived(secret), guard.arrived(secret)]);
    expect(shown).toHaveLength(1);
  });

  it('leaves a frame that sets out to the rules', async () => {
    const { guard, frame, shown, inFrames } = given();
    await guard.begins(frame('https://gossip.example/'));
    expect([...shown, ...inFrames]).toEqual([]);
  });

  it('tells of a frame that was refused, and of no page of ours that stands alone', async () => {
    const { guard, frame, page, recorded } = given();
    await guard.arrived(frame(`${blockedPage}?reason=blocked-site&u=https://gossip.example/a?b=1&c=2`));
    await guard.arrived(frame(`${ownOrigin}/press/shield.html`));
    await guard.arrived(page(`${blockedPage}?reason=blocked-site&u=https://gossip.example/`));
    expect(recorded).toEqual(['https://gossip.example/a?b=1&c=2 in open.example']);
  });

  it('moves a frame, and the page around it only when the frame cannot be moved', async () => {
    const { guard, frame, shown, inFrames, stopFrames } = given();
    await guard.arrived(frame('https://app.example/secret'));
    expect(inFrames).toEqual([`${blockedPage}?reason=blocked-site&u=https://app.example/secret`]);
    expect(shown).toEqual([]);
    stopFrames();
    await guard.begins(frame('https://app.example/secret'));
    expect(shown).toEqual([]);
    await guard.arrived(frame('https://app.example/secret'));
    expect(shown).toHaveLength(1);
    await guard.arrived(frame('data:text/html,a picture of the page itself'));
    expect(shown).toHaveLength(1);
  });

  it('decides on every open page again when something else holds', async () => {
    const { guard, shown } = given({}, 'blue', { 1: 'https://gossip.example/', 2: 'https://open.example/' });
    await guard.reconsiderAll();
    expect(shown).toHaveLength(1);
  });

  it('closes nothing for staff', async () => {
    const { guard, page, shown, concerns } = given({}, 'staff');
    await guard.arrived(page('https://gossip.example/'));
    await guard.arrived(page('https://www.google.com/search?q=how+to+kill+myself'));
    expect(shown).toEqual([]);
    expect(await concerns()).toEqual([]);
  });
});

describe('a search', () => {
  it('for help with hurt is answered with kindness on any engine, and told once, without its words', async () => {
    const { guard, page, shown, concerns, clock } = given();
    await guard.begins(page('https://www.google.com/search?q=how+to+kill+myself'));
    await guard.arrived(page('https://yandex.com/search/?text=how+to+kill+myself'));
    expect(shown.at(-1)).toBe(kindnessPage);
    const told = await concerns();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"kindness":true');
    expect(told[0]).not.toMatch(/google|yandex|how to|how\+to/);
    clock.now += 61_000;
    await guard.arrived(page('https://www.google.com/search?q=how+to+kill+myself'));
    expect(await concerns()).toHaveLength(2);
  });

  it('without a concern, and words that were typed anywhere else, leave nothing', async () => {
    const { guard, page, concerns } = given();
    await guard.arrived(page('https://www.google.com/search?q=otters'));
    await guard.arrived(page('https://museum.example/?q=how+to+kill+myself'));
    expect(await concerns()).toEqual([]);
  });
});

const classesWithTranslation = [
  {
    colour: 'blue',
    name: 'Year 6',
    keyStage: 'upper-ks2',
    taughtSafeSearching: true,
    allowedCategories: ['translation'],
  },
];

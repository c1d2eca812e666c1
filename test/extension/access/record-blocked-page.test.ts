import { expect, it } from 'vitest';
import {
  mostFrames,
  recordBlockedFrame,
  recordBlockedPage,
  type RecentBlocks,
} from '../../../src/extension/access/record-blocked-page.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import type { Lesson } from '../../../src/domain/decisions/lesson.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { countUnsent } from '../../../src/extension/outbox/count-unsent.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../fixtures/in-memory.ts';

function given(hubAddress?: string, lesson?: Lesson) {
  const compiled = compilePolicy(undefined, 'none', lesson, hubAddress);
  const { append, use } = memoryOutbox();
  const recent = memoryValue<RecentBlocks>();
  const clock = { now: 1_000_000 };
  const parts = {
    append,
    recent,
    recentFrames: memoryValue<RecentBlocks>(),
    decide: (address: string, frameOf?: string) =>
      Promise.resolve(decide(address, compiled, clock.now, frameOf)),
    isAnsweredWithKindness: (address: string) => Promise.resolve(address.includes('hurt')),
    lock: memoryLock(),
    now: () => clock.now,
  };
  return {
    recent,
    clock,
    record: (address: string) => recordBlockedPage(parts, address),
    recordFrame: (address: string) => recordBlockedFrame(parts, address, 'open.example'),
    recorded: () => countUnsent(use, 'routine'),
    texts: () => use(async (database) => (await database.events.toArray()).map(({ text }) => text)),
  };
}

it('records an address once a minute, however often it is asked for', async () => {
  const { record, recorded, clock } = given();
  await Promise.all([record('https://example.com/'), record('https://example.com/')]);
  clock.now += 59_000;
  await record('https://example.com/');
  await record('https://example.com/other');
  expect(await recorded()).toBe(2);
  clock.now += 1_000;
  await record('https://example.com/');
  expect(await recorded()).toBe(3);
});

it('records frames once an hour and host, and says that they are parts of a page', async () => {
  const { record, recordFrame, recorded, texts, clock } = given();
  await record('https://example.com/');
  await recordFrame('https://example.com/plugin?page=1');
  await recordFrame('https://example.com/plugin?page=2');
  clock.now += 3_599_000;
  await recordFrame('https://example.com/plugin?page=3');
  expect(await recorded()).toBe(2);
  expect((await texts())[1]).toContain(
    '"details":{"address":"https://example.com/plugin?page=1","reason":"no-policy","inFrame":true}',
  );
  clock.now += 1_000;
  await recordFrame('https://example.com/plugin?page=4');
  expect(await recorded()).toBe(3);
});

it('does not let a page fill the log with frames of hosts that it makes up', async () => {
  const { record, recordFrame, recorded } = given();
  for (let at = 0; at < mostFrames + 20; at += 1) await recordFrame(`https://host-${at}.example/`);
  expect(await recorded()).toBe(mostFrames);
  await record('https://example.com/');
  expect(await recorded()).toBe(mostFrames + 1);
});

it('remembers no address outside the event', async () => {
  const { record, recent } = given();
  await record('https://example.com/');
  expect(JSON.stringify(recent.value)).not.toContain('example');
});

it('does not let a page write into the log what was not refused', async () => {
  const { record, recorded } = given('https://hub.example');
  await record('https://hub.example/');
  await record('nonsense');
  expect(await recorded()).toBe(0);
});

it('tells of a page that is no address of the web only its scheme', async () => {
  const { record, texts } = given();
  await record('data:text/html,<b>secret</b>');
  expect(await texts()).toHaveLength(1);
  expect((await texts())[0]).toContain('"address":"data:"');
});

it('leaves to the DSL what is answered with kindness', async () => {
  const { record, recorded } = given();
  await record('https://search.example/?q=hurt');
  expect(await recorded()).toBe(0);
});

it.each(['resting', 'withdrawn'] as const)(
  'keeps to itself what was asked for meanwhile: %s',
  async (because) => {
    const lesson: Lesson = { version: 1, mode: 'nothing', sent: [], opened: [], until: Infinity, because };
    const { record, recorded } = given(undefined, lesson);
    await record('https://example.com/');
    expect(await recorded()).toBe(0);
  },
);

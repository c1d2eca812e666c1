import { expect, it } from 'vitest';
import { recordBlockedPage, type RecentBlocks } from '../../../src/extension/access/record-blocked-page.ts';
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
    decide: (address: string) => Promise.resolve(decide(address, compiled, clock.now)),
    isAnsweredWithKindness: (address: string) => Promise.resolve(address.includes('hurt')),
    lock: memoryLock(),
    now: () => clock.now,
  };
  return {
    recent,
    clock,
    record: (address: string) => recordBlockedPage(parts, address),
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

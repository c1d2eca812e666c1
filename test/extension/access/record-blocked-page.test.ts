import { expect, it } from 'vitest';
import { recordBlockedPage, type RecentBlocks } from '../../../src/extension/access/record-blocked-page.ts';
import type { PolicyInForce } from '../../../src/extension/access/policy-in-force.ts';
import { countUnsent } from '../../../src/extension/outbox/count-unsent.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../fixtures/in-memory.ts';

function given(policy: PolicyInForce = { from: 'none', faults: [] }) {
  const { append, use } = memoryOutbox();
  const recent = memoryValue<RecentBlocks>();
  const clock = { now: 1_000_000 };
  const parts = {
    append,
    recent,
    policy: () => Promise.resolve(policy),
    lock: memoryLock(),
    now: () => clock.now,
  };
  return {
    recent,
    clock,
    record: (address: string) => recordBlockedPage(parts, address),
    recorded: () => countUnsent(use, 'routine'),
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
  const { record, recorded } = given({ from: 'none', faults: [], hubAddress: 'https://hub.example' });
  await record('https://hub.example/');
  await record('nonsense');
  expect(await recorded()).toBe(0);
});

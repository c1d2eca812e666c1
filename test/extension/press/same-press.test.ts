import { expect, it } from 'vitest';
import { v7 } from 'uuid';
import { millisecondsOfUuidV7 } from '../../../src/domain/events/uuid-v7-time.ts';
import { samePress } from '../../../src/extension/press/same-press.ts';
import { allReports } from '../../../src/extension/outbox/reports.ts';
import { memoryOutbox, pressDraft } from '../fixtures/in-memory.ts';

const at = (msecs: number) => v7({ msecs });

async function reportsAt(...times: number[]) {
  const { append, use } = memoryOutbox();
  for (const time of times) await append(pressDraft, { id: at(time) });
  return allReports(use);
}

it('reads the time of a press out of its id', () => {
  expect(millisecondsOfUuidV7(at(1_900_000_000_123))).toBe(1_900_000_000_123);
});

it('takes a second press within two seconds for the same one, in whatever order they come', async () => {
  const reports = await reportsAt(10_000);
  expect(samePress(reports, at(11_999))).toBe(reports[0]);
  expect(samePress(reports, at(9_000))).toBe(reports[0]);
  expect(samePress(reports, at(12_001))).toBeUndefined();
});

it('knows a press that is sent again long after for what it was', async () => {
  const [report] = await reportsAt(10_000);
  expect(samePress(report === undefined ? [] : [report], report?.eventId ?? '')).toBe(report);
});

import { expect, it } from 'vitest';
import { happenedAt } from '../../../src/companion/log/happened-at.ts';

const entry = {
  entryId: 1,
  kind: 'press',
  at: '2031-03-04T10:42:00.000Z',
  deviceId: 'd',
  deviceNumber: 14,
  state: 'open',
  forDsl: false,
};
const at = (deviceTime: string, offsetMs: number | null) =>
  happenedAt({
    entry,
    reopenings: [],
    actions: [],
    events: [{ kind: 'help-requested', deviceTime, at: entry.at, offsetMs }],
  });

it.each([
  ['a clock that is right', '2031-03-04T10:41:00.000Z', 0, '2031-03-04T10:41:00.000Z'],
  ['a clock that is a year fast', '2032-03-03T10:41:00.000Z', 365 * 86_400_000, '2031-03-04T10:41:00.000Z'],
  ['a clock of which nobody knows', '2001-01-01T00:00:00.000Z', null, entry.at],
  ['a clock that says later than it came', '2031-03-04T11:00:00.000Z', 0, entry.at],
])('%s', (_name, deviceTime, offsetMs, estimated) => {
  expect(at(deviceTime, offsetMs)).toBe(estimated);
});

it('what no Chromebook told happened when the hub noticed it', () => {
  expect(happenedAt({ entry, reopenings: [], actions: [], events: [] })).toBe(entry.at);
});

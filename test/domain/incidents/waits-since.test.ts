import { expect, test } from 'vitest';
import { onMyWayLapsesAfterMs as lapse } from '../../../src/domain/incidents/alert-state.ts';
import { waitsSince } from '../../../src/domain/incidents/waits-since.ts';

const hour = 3_600_000;
const coming = (at: number) => ({ action: 'on-my-way', at }) as const;
const seen = (at: number) => ({ action: 'seen', at }) as const;

test('"on my way" holds for as long as the child is told so, and a moment taken before the tap changes nothing', () => {
  expect(waitsSince(0, [coming(hour)], hour - 1_000)).toBeUndefined();
  expect(waitsSince(0, [coming(hour)], hour + lapse - 1)).toBeUndefined();
  expect(waitsSince(0, [coming(hour)], hour + lapse)).toEqual({
    reason: 'coming-lapsed',
    since: hour + lapse,
  });
});

test('a clock that was set back by an hour does not hold "on my way" for that hour, and keeps the name of the wait', () => {
  const wait = { reason: 'coming-lapsed', since: hour + lapse };
  expect(waitsSince(0, [coming(hour)], 0)).toEqual(wait);
  expect(waitsSince(0, [seen(hour - 1), coming(hour)], 0)).toEqual(wait);
});

test('what is tapped after the clock was set back counts, though its time is earlier', () => {
  expect(waitsSince(0, [coming(hour), seen(1_000)], 2_000)).toBeUndefined();
  expect(waitsSince(0, [coming(hour), coming(1_000)], 2_000)).toBeUndefined();
  expect(waitsSince(0, [coming(hour), coming(1_000)], 1_000 + lapse)).toEqual({
    reason: 'coming-lapsed',
    since: 1_000 + lapse,
  });
});

test('whoever takes up again what was dealt with has it; taken up before the lapse it lapses all the same', () => {
  expect(waitsSince(0, [coming(0)], hour, [hour - 1])).toBeUndefined();
  expect(waitsSince(0, [coming(0)], hour, [lapse - 1])).toEqual({ reason: 'coming-lapsed', since: lapse });
});

import { expect, test } from 'vitest';
import type { AlertAction } from '../../../src/domain/incidents/alert-state.ts';
import { waitsSince } from '../../../src/domain/incidents/waits-since.ts';

const minute = 60_000;
const did = (action: AlertAction, minutes: number) => ({ action, at: minutes * minute });
const waits = (now: number, ...actions: ReturnType<typeof did>[]) => {
  const wait = waitsSince(0, actions, now * minute);
  return wait && [wait.reason, wait.since / minute];
};

test('a press waits from the moment it came until a person has seen it', () => {
  expect(waits(0)).toEqual(['unseen', 0]);
  expect(waits(50)).toEqual(['unseen', 0]);
  expect(waits(50, did('seen', 3))).toBeUndefined();
});

test('"on my way" ends it for as long as the child’s screen says so', () => {
  expect(waits(3, did('on-my-way', 2))).toBeUndefined();
  expect(waits(4, did('on-my-way', 2))).toEqual(['coming-lapsed', 4]);
  expect(waits(5, did('on-my-way', 2), did('on-my-way', 3.5))).toBeUndefined();
  expect(waits(6, did('on-my-way', 2), did('on-my-way', 3.5))).toEqual(['coming-lapsed', 5.5]);
});

test('somebody who looks after it has lapsed has it; a look from before does not count', () => {
  expect(waits(9, did('on-my-way', 2), did('seen', 3))).toEqual(['coming-lapsed', 4]);
  expect(waits(9, did('on-my-way', 2), did('seen', 5))).toBeUndefined();
});

test('a lifted shield waits for nobody', () => {
  expect(waits(50, did('on-my-way', 2), did('shield-lifted', 10))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { isEntryClosed, isUnseenForDsl } from '../../../src/domain/incidents/log-entry.ts';

const press = { kind: 'press', forDsl: false, state: 'seen', alertStanding: 'open' };

it('a press is closed on the board; what the board never shows is closed in the log alone', () => {
  expect(isEntryClosed(press)).toBe(false);
  expect(isEntryClosed({ ...press, alertStanding: 'dealt-with' })).toBe(true);
  expect(isEntryClosed({ ...press, forDsl: true, alertStanding: 'dealt-with' })).toBe(false);
  expect(isEntryClosed({ ...press, forDsl: true, state: 'dealt-with' })).toBe(true);
  expect(isEntryClosed({ kind: 'concern', forDsl: false, state: 'seen' })).toBe(false);
});

it('what counts as unseen is what nobody else can see', () => {
  expect(isUnseenForDsl({ ...press, state: 'open' })).toBe(false);
  expect(isUnseenForDsl({ ...press, state: 'open', forDsl: true })).toBe(true);
  expect(isUnseenForDsl({ kind: 'concern', forDsl: false, state: 'open' })).toBe(true);
  expect(isUnseenForDsl({ kind: 'concern', forDsl: false, state: 'seen' })).toBe(false);
  expect(isUnseenForDsl({ kind: 'device-alarm', forDsl: false, state: 'open' })).toBe(false);
});

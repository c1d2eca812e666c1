import { expect, it } from 'vitest';
import { standsForStart } from '../../../../src/extension/session/start/stands-for-start.ts';

it.each([
  ['chrome://newtab/', true],
  ['chrome://new-tab-page/', true],
  ['chrome://settings/', false],
  ['https://hub.hill.example:8443/start', true],
  ['https://hub.hill.example:8443/start?from=kiosk#top', true],
  ['https://hub.hill.example:8443/started', false],
  ['https://hub.hill.example/start', false],
  ['https://hub.hill.example.evil.example:8443/start', false],
  ['https://evil.example/?u=https://hub.hill.example:8443/start', false],
])('%s stands for the start page: %s', (address, expected) => {
  expect(standsForStart(address, 'https://hub.hill.example:8443')).toBe(expected);
  expect(standsForStart(address, 'https://hub.hill.example:8443/')).toBe(expected);
});

it('is a new tab alone while no hub is known', () => {
  expect(standsForStart('https://hub.hill.example:8443/start', undefined)).toBe(false);
  expect(standsForStart('chrome://newtab/', undefined)).toBe(true);
});

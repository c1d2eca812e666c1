import { expect, it } from 'vitest';
import { readDeviceNumber } from '../../../src/extension/device/device-number.ts';

const policy = {
  schoolName: 'Test school',
  hubAddress: 'https://hub.example',
  enrolmentKey: 'k'.repeat(32),
  classes: [],
};

it('comes from policy, or from the asset id, or is not known', async () => {
  const byAsset = { ...policy, deviceNumber: { source: 'asset-id' as const } };
  const byPolicy = { ...policy, deviceNumber: { source: 'policy' as const, number: 14 } };
  expect(await readDeviceNumber(undefined, undefined)).toBeNull();
  expect(await readDeviceNumber(byPolicy, undefined)).toBe(14);
  expect(await readDeviceNumber(byAsset, undefined)).toBeNull();
  expect(await readDeviceNumber(byAsset, () => Promise.resolve('LD-027'))).toBe(27);
  expect(await readDeviceNumber(byAsset, () => Promise.resolve(''))).toBeNull();
});

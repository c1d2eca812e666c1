import { describe, expect, it } from 'vitest';
import { readDeviceNumber } from '../../../src/extension/device/device-number.ts';

const byAsset = { deviceNumber: { source: 'asset-id' as const } };
const byPolicy = { deviceNumber: { source: 'policy' as const, number: 14 } };
const sources = (assetId: string, entered?: number, byAdult?: number) => ({
  byAdult: () => Promise.resolve(byAdult),
  assetId: () => Promise.resolve(assetId),
  entered: () => Promise.resolve(entered),
});

describe('the number of a Chromebook', () => {
  it('is not known without a policy, and is the one that policy names', async () => {
    expect(await readDeviceNumber(undefined, sources('LD-027', 5))).toEqual({ number: null, isFound: false });
    expect(await readDeviceNumber(byPolicy, sources('LD-027', 5))).toEqual({ number: 14, isFound: true });
  });

  it('is the one that an adult gave it at the hub before all others', async () => {
    const given = { number: 21, isFound: true };
    expect(await readDeviceNumber(byPolicy, sources('LD-027', 5, 21))).toEqual(given);
    expect(await readDeviceNumber(byAsset, sources('LD-027', 5, 21))).toEqual(given);
    expect(await readDeviceNumber(byAsset, sources('', undefined, 21))).toEqual(given);
  });

  it.each([
    ['LD-027', 27],
    ['14', 14],
    ['0001', 1],
    ['LD-9999 ', 9_999],
  ])('is that of the asset id %j, whatever was entered', async (assetId, number) => {
    expect(await readDeviceNumber(byAsset, sources(assetId, 5))).toEqual({ number, isFound: true });
  });

  it.each(['', 'trolley', 'LD-0', '0', 'LD-10000', '99999999999999999999', 'LD-14-spare'])(
    'is not in the asset id %j: the one that an adult entered counts, and without it none is known',
    async (assetId) => {
      expect(await readDeviceNumber(byAsset, sources(assetId, 5))).toEqual({ number: 5, isFound: false });
      expect(await readDeviceNumber(byAsset, sources(assetId))).toEqual({ number: null, isFound: false });
    },
  );
});

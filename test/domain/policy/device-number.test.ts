import { describe, expect, it } from 'vitest';
import { deviceNumberFromAssetId } from '../../../src/domain/policy/device-number.ts';

describe('the number in an asset id', () => {
  it.each([
    ['14', 14],
    ['LD-014', 14],
    ['Chromebook 7 ', 7],
    ['9999', 9_999],
    ['2024-31', 31],
    ['10000', null],
    ['0', null],
    ['LD-000', null],
    ['fourteen', null],
    ['', null],
  ])('%j is %j', (assetId, number) => {
    expect(deviceNumberFromAssetId(assetId)).toBe(number);
  });
});

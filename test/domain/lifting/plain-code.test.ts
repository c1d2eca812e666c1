import { describe, expect, it } from 'vitest';
import { plainCode } from '../../../src/domain/lifting/plain-code.ts';

describe('a code counts the same, however an adult types it', () => {
  it.each([
    ['7KD 4MX', '7KD4MX'],
    ['7kd4mx', '7KD4MX'],
    ['  7kd-4mx\t', '7KD4MX'],
    ['7KD–4MX', '7KD4MX'],
    ['OIL0', '0110'],
    ['oilo', '0110'],
    ['uUvV', 'VVVV'],
    ['z2Z', '222'],
    ['１２３４', '1234'],
    ['1234 5678', '12345678'],
    ['1234.5678', '12345678'],
  ])('%s is %s', (typed, counts) => {
    expect(plainCode(typed)).toBe(counts);
  });

  it('leaves other letters what they are, so that they stay wrong', () => {
    expect(plainCode('ÄÇ!')).toBe('ÄÇ!');
    expect(plainCode('')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { matchesSlowHash, slowHash } from '../../../src/extension/device/slow-hash.ts';
import { slowHashOf } from '../../../src/hub/lifting/slow-hash-of.ts';

const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const fewIterations = 1_000;

describe('a slow hash', () => {
  it('is PBKDF2-SHA-256, as anybody else makes it', async () => {
    // Python: hashlib.pbkdf2_hmac('sha256', b'0TTER7421K', bytes(range(16)), 1000)
    const expected = 'xkpuyp-EenxgNRmv2IyXKor8p5vPyD6waZviAbwTUvU';
    expect(
      await slowHash('otter-7421-K', { iterations: fewIterations, salt: 'AAECAwQFBgcICQoLDA0ODw' }),
    ).toBe(expected);
    expect(await slowHashOf('OTTER 7421 K', salt, fewIterations)).toBe(expected);
  });

  it('tells the code from every other, as policy carries it', async () => {
    const hash = await slowHashOf('otter-7421-K', salt, fewIterations);
    const stored = `${fewIterations}$${salt.toString('base64url')}$${hash}`;
    expect(await matchesSlowHash(stored, ' OTTER 7421K')).toBe(true);
    expect(await matchesSlowHash(stored, 'otter-7421-L')).toBe(false);
    expect(await matchesSlowHash(stored, '')).toBe(false);
    expect(await matchesSlowHash('', '')).toBe(false);
    expect(await matchesSlowHash('1000', 'otter-7421-K')).toBe(false);
  });
});

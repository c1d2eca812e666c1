import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  challengeSigns,
  isChallengeOf,
  makeChallenge,
} from '../../../src/domain/lifting/challenge.ts';
import { inGroups, liftAlphabet, signsOf } from '../../../src/domain/lifting/lift-alphabet.ts';
import { waitAfterMs } from '../../../src/domain/lifting/lift-waits.ts';
import { plainCode } from '../../../src/domain/lifting/plain-code.ts';
import { makeSealedCode, wayOfCode } from '../../../src/domain/lifting/sealed-code.ts';
import { isSameText } from '../../../src/domain/lifting/same-text.ts';

const sha256 = (text: string) => Promise.resolve(new Uint8Array(createHash('sha256').update(text).digest()));
const hmacOf = (key: string) => (text: string) =>
  Promise.resolve(new Uint8Array(createHmac('sha256', key).update(text).digest()));
const bytes = (length: number) => new Uint8Array(randomBytes(length));

describe('the signs of codes', () => {
  it('count as themselves however they are typed, and none is taken for another', () => {
    expect(plainCode(liftAlphabet.toLowerCase())).toBe(liftAlphabet);
    expect(new Set(liftAlphabet).size).toBe(liftAlphabet.length);
    expect(liftAlphabet).not.toMatch(/[AEIOUZLBGS]/);
  });

  it('come equally often: bytes that would make some likelier are passed over', () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const signs = signsOf(every, 234);
    for (const sign of liftAlphabet) expect(signs.split(sign)).toHaveLength(10);
    expect(() => signsOf(every, 235)).toThrow(RangeError);
  });

  it('are shown in groups that plainCode puts together again', () => {
    expect(inGroups('K4T9QXB2')).toBe('K4T9-QXB2');
    expect(plainCode(inGroups('K4T9QXB2M7CD'))).toBe('K4T9QXB2M7CD');
  });
});

describe('a challenge', () => {
  it('is known to its own device and to no other, and a slip of the finger is noticed', async () => {
    const challenge = await makeChallenge('one', bytes, sha256);
    expect(challenge).toHaveLength(challengeSigns);
    expect(await isChallengeOf('one', challenge, sha256)).toBe(true);
    expect(await isChallengeOf('one', challenge.slice(1), sha256)).toBe(false);
    const others = await Promise.all(
      Array.from({ length: 400 }, (_, other) => isChallengeOf(`other ${other}`, challenge, sha256)),
    );
    expect(others.filter(Boolean).length).toBeLessThan(3);
  });

  it('is another one each time', async () => {
    const some = await Promise.all(Array.from({ length: 50 }, () => makeChallenge('one', bytes, sha256)));
    expect(new Set(some).size).toBe(50);
  });

  it('has one answer, of this device, this key and this challenge', async () => {
    const answer = await answerTo('one', 'K4T9QXB2', hmacOf('key'));
    expect(answer).toHaveLength(6);
    expect(await answerTo('one', 'K4T9QXB2', hmacOf('key'))).toBe(answer);
    expect(await answerTo('two', 'K4T9QXB2', hmacOf('key'))).not.toBe(answer);
    expect(await answerTo('one', 'K4T9QXB3', hmacOf('key'))).not.toBe(answer);
    expect(await answerTo('one', 'K4T9QXB2', hmacOf('another key'))).not.toBe(answer);
  });
});

describe('a sealed code', () => {
  it('is twice as long as an answer, so that one field takes both', async () => {
    const code = makeSealedCode(bytes);
    expect(code).toMatch(/^[0-9B-Y]{4}-[0-9B-Y]{4}-[0-9B-Y]{4}$/);
    expect(wayOfCode(plainCode(code))).toBe('sealed-code');
    expect(wayOfCode(await answerTo('one', 'K4T9QXB2', hmacOf('key')))).toBe('challenge');
  });
});

it('compares texts to their end', () => {
  expect([
    isSameText('abc', 'abc'),
    isSameText('abc', 'abd'),
    isSameText('abc', 'abcd'),
    isSameText('', ''),
  ]).toEqual([true, false, false, true]);
});

it('lets an adult mistype twice, then slows down, to two minutes and no further', () => {
  const waits = Array.from({ length: 9 }, (_, wrong) => waitAfterMs(wrong) / 1_000);
  expect(waits).toEqual([0, 0, 0, 10, 30, 60, 120, 120, 120]);
});

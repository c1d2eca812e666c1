import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerTo, makeChallenge } from '../../../src/domain/lifting/challenge.ts';
import { inGroups } from '../../../src/domain/lifting/lift-alphabet.ts';
import type { AskHub } from '../../../src/companion/hub/ask-hub.ts';
import { HubProblem } from '../../../src/companion/hub/hub-problem.ts';
import { answerChallenge } from '../../../src/companion/lifting/answer-challenge.ts';
import { createLiftKeyMemory } from '../../../src/companion/lifting/lift-key-memory.ts';
import { createLiftKeys } from '../../../src/companion/lifting/lift-keys.ts';
import { sha256 } from '../../../src/extension/lifting/lift-digests.ts';
import { fixtureDeviceId } from '../support/fixture-board.ts';

const keyOf = (word: string, deviceNumber: number | null) => ({
  deviceId: fixtureDeviceId(word),
  deviceNumber,
  liftKey: Buffer.from(hkdfSync('sha256', 'master', '', word, 32)).toString('base64url'),
});
const fourteen = keyOf('fourteen', 14);
const other = keyOf('another fourteen', 14);
const seventeen = keyOf('seventeen', 17);
const bytes = (length: number) => Uint8Array.from(randomBytes(length));

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as Storage;
}

/** A hub that gives these keys. */
const hubWith = (keys: object[], asked: string[] = []): AskHub =>
  ((request: { path: string }, answer: { parse: (value: unknown) => unknown }) => {
    asked.push(request.path);
    return Promise.resolve(answer.parse({ keys }));
  }) as AskHub;
const noHub: AskHub = () =>
  Promise.reject(new HubProblem(0, { code: 'no-answer', cause: 'None.', cure: 'Wait.' }));

describe('the answer to a challenge', () => {
  it('is what the Chromebook itself makes of it, of two with one number of the right one, however it is typed', async () => {
    const challenge = await makeChallenge(fourteen.deviceId, bytes, sha256);
    const right = await answerTo(fourteen.deviceId, challenge, (text) =>
      Promise.resolve(
        new Uint8Array(
          createHmac('sha256', Buffer.from(fourteen.liftKey, 'base64url')).update(text).digest(),
        ),
      ),
    );
    const typed = ` ${inGroups(challenge).toLowerCase()} `;
    expect(await answerChallenge(typed, [other, fourteen, seventeen])).toEqual({
      kind: 'answer',
      answer: inGroups(right, 3),
      deviceNumber: 14,
    });
  });

  it('is not given to what no Chromebook made, or before it is whole', async () => {
    const challenge = await makeChallenge(seventeen.deviceId, bytes, sha256);
    expect(await answerChallenge(challenge, [fourteen])).toEqual({ kind: 'unknown' });
    expect(await answerChallenge(challenge.slice(0, 7), [seventeen])).toEqual({ kind: 'unfinished' });
    expect(await answerChallenge(`${challenge}K`, [seventeen])).toEqual({ kind: 'unknown' });
  });
});

describe('the keys on this computer', () => {
  const day = 24 * 60 * 60 * 1_000;

  it('are fetched once for what is on the board, kept, and there after a reload without the hub', async () => {
    const place = storage();
    const asked: string[] = [];
    const keys = createLiftKeys(createLiftKeyMemory(place, () => 0));
    await keys.fetchFor(hubWith([fourteen], asked), [fourteen.deviceId]);
    await keys.fetchFor(hubWith([fourteen], asked), [fourteen.deviceId]);
    expect(asked).toHaveLength(1);
    await keys.fetchFor(hubWith([fourteen, seventeen], asked), [fourteen.deviceId, seventeen.deviceId]);
    const reloaded = createLiftKeys(createLiftKeyMemory(place, () => day));
    await reloaded.fetchFor(noHub, [fourteen.deviceId]);
    expect(reloaded.keys.value).toEqual([fourteen, seventeen]);
  });

  it('are forgotten at signing out, and after two weeks, whichever way the clock was set', async () => {
    const place = storage();
    const keys = createLiftKeys(createLiftKeyMemory(place, () => 100 * day));
    await keys.fetchFor(hubWith([fourteen]), [fourteen.deviceId]);
    expect(createLiftKeyMemory(place, () => 113 * day).read()).toHaveLength(1);
    expect(createLiftKeyMemory(place, () => 80 * day).read()).toEqual([]);
    await keys.fetchFor(hubWith([fourteen]), [seventeen.deviceId]);
    keys.forget();
    expect(keys.keys.value).toEqual([]);
    expect(createLiftKeyMemory(place, () => 100 * day).read()).toEqual([]);
  });

  it('are none where something else was stored', () => {
    const place = storage();
    place.setItem('lids-down.lift-keys', '{"at":0,"keys":[{"deviceId":"x"}]');
    expect(createLiftKeyMemory(place, () => 0).read()).toEqual([]);
  });
});

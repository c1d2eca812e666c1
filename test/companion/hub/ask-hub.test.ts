import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { HubProblem } from '../../../src/companion/hub/hub-problem.ts';

const answer = z.looseObject({ ok: z.boolean() });
const ask = (response: () => Response) =>
  createAskHub(() => Promise.resolve(response()))({ method: 'GET', path: '/api/board' }, answer);
const problem = async (asking: Promise<unknown>): Promise<HubProblem> => {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HubProblem) return error;
  throw new Error('no problem came', { cause: error });
};

describe('a question to the hub', () => {
  it('is answered by what the contract says', async () => {
    expect(await ask(() => Response.json({ ok: true, newer: 1 }))).toEqual({ ok: true, newer: 1 });
  });

  it('fails in the words of the catalogue', async () => {
    const words = { code: 'sign-in-refused', cause: 'They do not belong together.', cure: 'Try again.' };
    const refused = await problem(ask(() => Response.json({ error: words }, { status: 401 })));
    expect(refused.words).toEqual(words);
    expect(refused.isSignedOut).toBe(false);
  });

  it('tells a sign-in that ran out from a wrong password', async () => {
    const words = { code: 'sign-in-needed', cause: '', cure: '' };
    expect((await problem(ask(() => Response.json({ error: words }, { status: 401 })))).isSignedOut).toBe(
      true,
    );
  });

  it('says so in plain words when something in between answers, or nothing does', async () => {
    const strange = await problem(ask(() => new Response('<h1>Bad gateway</h1>', { status: 502 })));
    expect(strange.words.code).toBe('answer-not-understood');
    expect((await problem(ask(() => Response.json({ ok: 'yes' })))).words.code).toBe('answer-not-understood');
    const offline = createAskHub(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await problem(offline({ method: 'GET', path: '/' }, answer))).words.code).toBe('no-answer');
  });
});

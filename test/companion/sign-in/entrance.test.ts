import { beforeEach, describe, expect, it } from 'vitest';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { createEntrance, type Entrance } from '../../../src/companion/sign-in/entrance.ts';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import type { SignedInAdult } from '../../../src/contracts/http/people.ts';
import { HandClock } from '../support/hand-clock.ts';

const adult = {
  adultId: 'robin',
  name: 'Robin Example',
  email: 'robin@school.example',
};
const usualRights: SignedInAdult['rights'] = [{ right: 'see-board' }];
let rights: SignedInAdult['rights'];
let signedIn: boolean;
let down: boolean;
let asked: string[];
let addresses: string[];
let clock: HandClock;

function entranceAt(pathname: string, hash = ''): Entrance {
  const answer = (method: string): Response => {
    if (method === 'POST') signedIn = true;
    if (method === 'DELETE') signedIn = false;
    if (method === 'DELETE') return new Response(null, { status: 204 });
    if (signedIn) return Response.json({ ...adult, rights });
    const error = new CodedError('sign-in-needed');
    return Response.json(toErrorResponse(error), { status: error.status });
  };
  const ask = createAskHub((path, init) => {
    asked.push(`${init?.method} ${path as string}`);
    return down ? Promise.reject(new TypeError('no line')) : Promise.resolve(answer(init?.method ?? 'GET'));
  });
  const history = { replaceState: (_: unknown, __: string, to: string) => void addresses.push(to) };
  return createEntrance({ ask, clock, location: { pathname, hash }, history, onSignedOut: () => undefined });
}

beforeEach(() => {
  [signedIn, down, asked, addresses, clock] = [false, false, [], [], new HandClock()];
  rights = usualRights;
});

describe('the way in', () => {
  it('leads a signed-in adult straight to the board', async () => {
    signedIn = true;
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    expect(entrance.stage.value).toEqual({ name: 'board' });
    expect(entrance.adult.value).toEqual({ ...adult, rights });
  });

  it('asks everybody else to sign in, and lets them out again', async () => {
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    expect(entrance.stage.value).toEqual({ name: 'sign-in', accountMade: false });
    await entrance.signIn({ email: adult.email, password: 'three blue kettles' });
    expect(entrance.stage.value.name).toBe('board');
    await entrance.signOut();
    expect(entrance.stage.value.name).toBe('sign-in');
    expect(entrance.adult.value).toBeUndefined();
  });

  it('keeps the token of an invitation out of the address bar, and lets in whoever chose a password', async () => {
    const entrance = entranceAt('/join', '#a-token');
    entrance.open();
    expect(entrance.stage.value).toEqual({ name: 'join', token: 'a-token' });
    expect(addresses).toEqual(['/join']);
    await entrance.join({ token: 'a-token', password: 'three blue kettles' });
    expect(asked).toEqual(['POST /api/join']);
    expect(addresses).toEqual(['/join', '/']);
    expect(entrance.stage.value.name).toBe('board');
  });

  it('shows nothing to roles that show nothing, until they are other roles', async () => {
    [signedIn, rights] = [true, []];
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    expect(entrance.stage.value.name).toBe('nothing-here');
    rights = [
      { right: 'see-board' },
      { right: 'run-lessons', classIds: ['c'] },
      { right: 'of-a-later-release' },
    ];
    await entrance.refresh();
    expect(entrance.stage.value.name).toBe('board');
    expect([...entrance.rights.value]).toEqual([
      ['see-board', 'school'],
      ['run-lessons', ['c']],
    ]);
    down = true;
    await entrance.refresh();
    expect(entrance.stage.value.name).toBe('board');
  });

  it('tries again by itself when the hub does not answer', async () => {
    [down, signedIn] = [true, true];
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    expect(entrance.stage.value).toMatchObject({ name: 'no-answer', words: { code: 'no-answer' } });
    down = false;
    await clock.pass(5_000);
    expect(entrance.stage.value.name).toBe('board');
  });

  it('takes the token of the first-adult link out of the address bar before anything else', async () => {
    const entrance = entranceAt('/first-adult', '#a-token-of-a-first-adult');
    entrance.open();
    expect(addresses).toEqual(['/first-adult']);
    expect(entrance.stage.value).toEqual({ name: 'first-adult', token: 'a-token-of-a-first-adult' });
    expect(asked).toEqual([]);
    await entrance.makeFirstAdult({
      ...adult,
      token: 'a-token-of-a-first-adult',
      password: 'three blue kettles',
    });
    expect(addresses).toEqual(['/first-adult', '/']);
    expect(entrance.stage.value.name).toBe('board');
  });
});

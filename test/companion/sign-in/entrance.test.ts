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
let slow: boolean;
/** The hub answers that it cannot sign anybody out, or a proxy that it gets no answer from the hub. */
let stuck: 'hub' | 'proxy' | undefined;
let sending: Promise<void>;
let forgetting: Promise<void>;
let asked: string[];
let addresses: string[];
let clock: HandClock;
let known: SignedInAdult | Promise<SignedInAdult> | undefined;
/** Answers of the hub wait for this. */
let hold: () => Promise<void>;
let remembered: SignedInAdult[];
let told: string[];
let signOuts: number;
let stored: Map<string, string>;
const storage = {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => void stored.set(name, value),
  removeItem: (name: string) => void stored.delete(name),
};
let forgotten: number;

function entranceAt(pathname: string, hash = ''): Entrance {
  const answer = (method: string): Response => {
    if (method === 'POST') signedIn = true;
    if (method === 'DELETE' && stuck === 'proxy') return new Response('', { status: 502 });
    if (method === 'DELETE' && stuck === 'hub') {
      const error = new CodedError('storage-failed');
      return Response.json(toErrorResponse(error), { status: error.status });
    }
    if (method === 'DELETE') signedIn = false;
    if (method === 'DELETE') return new Response(null, { status: 204 });
    if (signedIn) return Response.json({ ...adult, rights });
    const error = new CodedError('sign-in-needed');
    return Response.json(toErrorResponse(error), { status: error.status });
  };
  const ask = createAskHub(async (path, init) => {
    asked.push(`${init?.method} ${path as string}`);
    if (slow) return new Promise<Response>(() => {});
    await hold();
    return down ? Promise.reject(new TypeError('no line')) : Promise.resolve(answer(init?.method ?? 'GET'));
  });
  const history = { replaceState: (_: unknown, __: string, to: string) => void addresses.push(to) };
  const memory = {
    remember: (person: SignedInAdult) => void remembered.push(person),
    recallSignIn: () => Promise.resolve(known),
    forget: () => {
      forgotten++;
      return forgetting;
    },
    sendWaiting: () => {
      asked.push('what waits');
      return sending;
    },
  };
  const tellTabs = (word: string) => void told.push(word);
  const onSignedOut = () => void signOuts++;
  return createEntrance({
    ask,
    storage,
    clock,
    location: { pathname, hash },
    history,
    memory,
    tellTabs,
    onSignedOut,
  });
}

beforeEach(() => {
  [signedIn, down, asked, addresses, clock] = [false, false, [], [], new HandClock()];
  [stored, slow, stuck] = [new Map(), false, undefined];
  hold = () => Promise.resolve();
  [sending, forgetting] = [Promise.resolve(), Promise.resolve()];
  [known, remembered, told, signOuts, forgotten] = [undefined, [], [], 0, 0];
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

  describe('without the hub', () => {
    const kept = { adultId: 'robin', name: '', email: '', rights: usualRights };

    it('opens the board for whoever was signed in, and asks on until the hub says who it is', async () => {
      [down, signedIn, known] = [true, true, kept];
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      expect([entrance.stage.value.name, entrance.adultId.value]).toEqual(['board', 'robin']);
      expect([...entrance.rights.value.keys()]).toEqual(['see-board']);
      down = false;
      await clock.pass(5_000);
      expect(entrance.adult.value?.name).toBe('Robin Example');
      expect(remembered.at(-1)?.name).toBe('Robin Example');
    });

    it('does not let anybody wait for a hub that is slow to answer', async () => {
      [slow, signedIn, known] = [true, true, kept];
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(1_000);
      expect(entrance.stage.value.name).toBe('asking');
      await clock.pass(1_000);
      expect([entrance.stage.value.name, entrance.adult.value?.name]).toEqual(['board', '']);
    });

    it('closes when the sign-in would have ended', async () => {
      [down, known] = [true, kept];
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      known = undefined;
      await clock.pass(5_000);
      expect(entrance.stage.value.name).toBe('no-answer');
    });

    it('keeps the board in view when the hub is back and knows nobody, and keeps nothing for the next time', async () => {
      [down, known] = [true, kept];
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      [down, signedIn] = [false, false];
      await clock.pass(5_000);
      expect([entrance.stage.value.name, forgotten]).toEqual(['board', 1]);
    });

    it('signs out here at once, and tells the hub before it asks anything else of it', async () => {
      signedIn = true;
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      down = true;
      await entrance.signOut();
      expect([entrance.stage.value.name, signOuts, forgotten, told]).toEqual([
        'sign-in',
        1,
        1,
        ['signed-out'],
      ]);
      const password = 'three blue kettles';
      await expect(entrance.signIn({ email: adult.email, password })).rejects.toThrow('no-answer');
      await clock.pass(5_000);
      expect(entrance.stage.value.name).toBe('no-answer');

      // The browser was closed meanwhile, and its cookie is still good.
      [down, asked] = [false, []];
      const anew = entranceAt('/');
      anew.open();
      await clock.pass(0);
      expect(asked).toEqual(['DELETE /api/sign-in', 'GET /api/sign-in']);
      expect(anew.stage.value.name).toBe('sign-in');
      await anew.signIn({ email: adult.email, password });
      expect(asked.slice(2)).toEqual(['POST /api/sign-in']);
    });
  });

  it('signs out in all tabs, after sending what waits, and forgets', async () => {
    signedIn = true;
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    await entrance.signOut();
    expect(asked.slice(-2)).toEqual(['what waits', 'DELETE /api/sign-in']);
    expect([entrance.stage.value.name, told, signOuts, forgotten]).toEqual(['sign-in', ['signed-out'], 1, 1]);
  });

  describe('signing out', () => {
    const never = new Promise<void>(() => {});
    const kept = { adultId: 'robin', name: '', email: '', rights: usualRights };
    const signedInEntrance = async (): Promise<Entrance> => {
      signedIn = true;
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      return entrance;
    };

    it('is owed from the first moment, so that a lid that is closed meanwhile leaves nothing open', async () => {
      const entrance = await signedInEntrance();
      [slow, sending, known] = [true, never, kept];
      void entrance.signOut();
      expect([...stored.keys()]).toEqual(['lids-down.sign-out-owed']);

      // The same browser, opened again where there is no network.
      [slow, down] = [false, true];
      const anew = entranceAt('/');
      anew.open();
      await clock.pass(0);
      expect([anew.stage.value.name, anew.adult.value, forgotten]).toEqual(['no-answer', undefined, 1]);
    });

    it('opens nothing from memory while a slow hub is still to be told of it', async () => {
      [slow, known] = [true, kept];
      stored.set('lids-down.sign-out-owed', 'yes');
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(3_000);
      expect([entrance.stage.value.name, entrance.adult.value, forgotten]).toEqual(['asking', undefined, 1]);
    });

    it('waits two seconds at most for what is still to be sent', async () => {
      const entrance = await signedInEntrance();
      sending = never;
      const leaving = entrance.signOut();
      await clock.pass(1_900);
      expect(asked.at(-1)).toBe('what waits');
      await clock.pass(100);
      await leaving;
      expect(asked.at(-1)).toBe('DELETE /api/sign-in');
      expect([entrance.stage.value.name, stored.size]).toEqual(['sign-in', 0]);
    });

    it('is done when all is forgotten, and owed until then', async () => {
      const entrance = await signedInEntrance();
      let noteForgotten = () => {};
      forgetting = new Promise((resolve) => (noteForgotten = resolve));
      let isDone = false;
      void entrance.signOut().then(() => (isDone = true));
      await clock.pass(0);
      expect([entrance.stage.value.name, isDone, stored.size]).toEqual(['sign-in', false, 1]);
      noteForgotten();
      await clock.pass(0);
      expect([isDone, stored.size]).toEqual([true, 0]);
    });

    it('is owed no more where the hub answers that it cannot: the adult is still signed in', async () => {
      const entrance = await signedInEntrance();
      stuck = 'hub';
      await expect(entrance.signOut()).rejects.toThrow('storage-failed');
      expect([entrance.stage.value.name, stored.size, forgotten]).toEqual(['board', 0, 0]);
    });
  });

  it('signs out where a proxy answers for a hub that does not, and tells the hub later', async () => {
    signedIn = true;
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    stuck = 'proxy';
    await entrance.signOut();
    expect([entrance.stage.value.name, stored.size, forgotten]).toEqual(['sign-in', 1, 1]);
    stuck = undefined;
    await clock.pass(5_000);
    expect([signedIn, stored.size]).toEqual([false, 0]);
  });

  describe('an answer that comes after a sign-out', () => {
    let comeOut: (() => void)[];
    /** The hub says who it is; the answer is on its way until it comes out. */
    const onItsWay = (): void => {
      comeOut = [];
      hold = () => new Promise((resolve) => comeOut.push(resolve));
    };
    const arrive = async (): Promise<void> => {
      for (const resolve of comeOut) resolve();
      await clock.pass(0);
    };

    it('does not sign anybody in again that was asked for when the page opened', async () => {
      signedIn = true;
      onItsWay();
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      entrance.leave();
      await arrive();
      expect([entrance.stage.value.name, entrance.adult.value, remembered]).toEqual([
        'sign-in',
        undefined,
        [],
      ]);
    });

    it('does not sign anybody in again that was asked for because rights may have changed', async () => {
      signedIn = true;
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      onItsWay();
      void entrance.refresh();
      await clock.pass(0);
      entrance.leave();
      await arrive();
      expect([entrance.stage.value.name, entrance.adult.value]).toEqual(['sign-in', undefined]);
    });

    it('does not take the place of the way in where it is none', async () => {
      [down, known] = [true, { adultId: 'robin', name: '', email: '', rights: usualRights }];
      onItsWay();
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      entrance.leave();
      await arrive();
      await clock.pass(30_000);
      expect([entrance.stage.value.name, asked]).toEqual(['sign-in', ['GET /api/sign-in']]);
    });

    it('is nothing either when it comes from memory', async () => {
      down = true;
      let recall: (person: SignedInAdult) => void = () => {};
      known = new Promise<SignedInAdult>((resolve) => (recall = resolve));
      const entrance = entranceAt('/');
      entrance.open();
      await clock.pass(0);
      entrance.leave();
      recall({ adultId: 'robin', name: '', email: '', rights: usualRights });
      await clock.pass(30_000);
      expect([entrance.stage.value.name, asked]).toEqual(['sign-in', ['GET /api/sign-in']]);
    });
  });

  it('tells the hub of a sign-out that is owed before anybody joins or makes the first account', async () => {
    for (const path of ['/join', '/first-adult']) {
      stored.set('lids-down.sign-out-owed', 'yes');
      asked = [];
      const entrance = entranceAt(path, '#a-token');
      entrance.open();
      const password = 'three blue kettles';
      if (path === '/join') await entrance.join({ token: 'a-token', password });
      else await entrance.makeFirstAdult({ ...adult, token: 'a-token', password });
      expect(asked.slice(0, 2)).toEqual(['DELETE /api/sign-in', `POST /api${path}`]);
      expect([entrance.stage.value.name, stored.size]).toEqual(['board', 0]);
    }
  });

  it('goes with another tab: out, and in again', async () => {
    signedIn = true;
    const entrance = entranceAt('/');
    entrance.open();
    await clock.pass(0);
    entrance.leave();
    expect([entrance.stage.value.name, entrance.adult.value, signOuts, told]).toEqual([
      'sign-in',
      undefined,
      1,
      [],
    ]);
    await entrance.comeBack();
    expect(entrance.stage.value.name).toBe('board');
    await entrance.signIn({ email: adult.email, password: 'three blue kettles' });
    expect(told).toEqual(['signed-in']);

    const atLink = entranceAt('/join', '#a-token');
    atLink.open();
    atLink.leave();
    await atLink.comeBack();
    expect(atLink.stage.value.name).toBe('join');
  });
});

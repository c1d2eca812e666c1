import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  secondFactorPath,
  secondFactorRequest,
  type SecondFactorRequest,
} from '../../contracts/http/second-factor.ts';
import type { HubClock } from '../hub-clock.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { addSignInDeed } from '../store/sign-in-deed-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import type { AttemptLimit, AttemptThrottle } from './attempt-throttle.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import type { PendingSignIn, SecondFactors } from './second-factors.ts';
import { setCookies } from './set-cookies.ts';
import { rightsOfAdult } from './standing-of-adult.ts';
import { takeOneTimeCode } from './take-one-time-code.ts';
import { toSignedIn } from './to-signed-in.ts';

export type SecondFactorParts = {
  factors: SecondFactors;
  throttle: AttemptThrottle;
  reading: HubStore;
  store: GroupCommit;
  publicAddress: () => string;
  clock: HubClock;
};

/** The second half of a sign-in. */
export function secondFactorRoutes(parts: SecondFactorParts): Hono<HubEnv> {
  const { factors, throttle, reading, store, publicAddress, clock } = parts;

  async function show(cookie: string, pending: PendingSignIn, shown: SecondFactorRequest): Promise<string[]> {
    const { adult } = pending;
    const code = inOneForm(shown);
    const prove = async () => {
      const verdict = await factors.show(cookie, { way: shown.way, code });
      if (verdict === 'waiting') throw new CodedError('too-many-requests');
      if (verdict === 'wrong') throw new CodedError('second-factor-refused');
      return verdict.cookies;
    };
    if (shown.way === 'code')
      return takeOneTimeCode(store, { adultId: adult.adultId, code, now: clock() }, prove);
    const cookies = await prove();
    await store.commit(async (transaction) => {
      await addSignInDeed(transaction, { adult, deed: 'recovery-code-used', by: adult, at: clock() });
      return { answer: undefined, frames: [] };
    });
    return cookies;
  }

  return new Hono<HubEnv>().post(secondFactorPath, needOwnOrigin(publicAddress), async (context) => {
    const shown = await readJson(context.req.raw, secondFactorRequest);
    const cookie = context.req.header('cookie') ?? '';
    const pending = await factors.pending(cookie);
    if (!pending) throw new CodedError('second-factor-late');
    const { adult } = pending;
    const signedIn = { way: shown.way, startedAt: clock() };
    const held = await rightsOfAdult(reading, adult.adultId, clock(), signedIn);
    if (!held?.holdsRole) throw new CodedError(held ? 'right-needed' : 'sign-in-refused');
    const limits = secondFactorLimits(senderAddress(context), adult.adultId);
    setCookies(context, await throttle.attempt(limits, () => show(cookie, pending, shown)));
    return context.json(await toSignedIn(reading, adult, held));
  });
}

/** Guessing at one adult's codes is stopped soon, from wherever it comes; better-auth stops it for good sooner or later, too. */
export function secondFactorLimits(address: string, adultId: string): AttemptLimit[] {
  const who = createHash('sha256').update(adultId).digest('base64url');
  return [
    { key: `second-factor ${who}`, failures: 5, withinMs: 300_000 },
    { key: `second-factor from ${address}`, failures: 100, withinMs: 300_000 },
  ];
}

/** One-time codes are written with a space, recovery codes without their line; both mean the same. */
function inOneForm({ way, code }: SecondFactorRequest): string {
  const bare = code.replaceAll(/[\s-]/g, '');
  return way === 'code' ? bare : `${bare.slice(0, 5)}-${bare.slice(5)}`.toLowerCase();
}

import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { joinPath, joinRequest } from '../../contracts/http/adults.ts';
import { firstAdultPath, firstAdultRequest, signInPath, signInRequest } from '../../contracts/http/people.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubLog } from '../hub-log.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { forgetPushSubscriptions } from '../store/push-store.ts';
import { browserOfMark } from '../store/school-browser-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import type { AttemptLimit, AttemptThrottle } from './attempt-throttle.ts';
import { joinByLink, welcomeFirstAdult } from './change-adults.ts';
import type { FirstAdultLink } from './first-adult-link.ts';
import { browserMark } from './browser-mark.ts';
import { findJoinLink } from './join-link.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import { needSignIn } from './need-sign-in.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { SecondFactors } from './second-factors.ts';
import type { AccountOwner, SignIn } from './sign-in.ts';
import { setCookies } from './set-cookies.ts';
import { waysAfterPassword } from './ways-after-password.ts';
import { relyingPartyOf } from './relying-party.ts';
import { rightsOfAdult } from './standing-of-adult.ts';
import { toSignedIn } from './to-signed-in.ts';

export type PeopleParts = {
  signIn: SignIn;
  factors: SecondFactors;
  link: FirstAdultLink;
  throttle: AttemptThrottle;
  reading: HubStore;
  store: GroupCommit;
  publicAddress: () => string;
  /** Ends what was opened under a sign-in that has ended, by an adult, or by anybody. */
  closeStreams: (whose: { sessionId?: string; adultId?: string }) => void;
  clock: HubClock;
  log: HubLog;
};

/** How adults come in and go out. */
export function peopleRoutes(parts: PeopleParts): Hono<HubEnv> {
  const { signIn, factors, link, throttle, reading, store, publicAddress, closeStreams, clock, log } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  const mark = browserMark(publicAddress);
  // A link is used once, whoever is quickest.
  const inTurn = oneAtATime();

  async function signInOrRefuse(context: Context<HubEnv>, request: { email: string; password: string }) {
    const signedIn = { way: 'password', startedAt: clock() } as const;
    const limits = signInLimits(senderAddress(context), request.email);
    const { adult, cookies, needsSecondFactor, ...held } = await throttle.attempt(limits, async () => {
      const result = await signIn.signIn(request);
      if (!result) throw new CodedError('sign-in-refused');
      const held = await rightsOfAdult(reading, result.adult.adultId, clock(), signedIn);
      if (held?.holdsRole) return { ...result, ...held };
      await signIn.endSignIns(result.adult.adultId);
      throw new CodedError(held ? 'right-needed' : 'sign-in-refused');
    });
    setCookies(context, cookies);
    if (needsSecondFactor)
      return context.json(
        await waysAfterPassword(parts, adult.adultId, relyingPartyOf(context, publicAddress())),
      );
    return context.json(await toSignedIn(reading, adult, held));
  }

  /** Sets the password that goes with a link, and uses the link up. A hub that dies between the two leaves a link that still opens. */
  async function join(token: string, password: string): Promise<AccountOwner> {
    const kept = await findJoinLink(reading, token, clock());
    const adult = (await signIn.adults()).find(({ adultId }) => adultId === kept.adultId);
    if (!adult) throw new CodedError('join-link-used');
    await signIn.setPassword(adult.adultId, password);
    if (kept.forgetsFactors) await factors.forget(adult.adultId);
    await store.commit(async (transaction) => ({
      answer: await joinByLink(transaction, kept, adult, clock()),
      frames: [],
    }));
    return adult;
  }

  return new Hono<HubEnv>()
    .post(firstAdultPath, ownOrigin, async (context) => {
      const { token, ...adult } = await readJson(context.req.raw, firstAdultRequest);
      const limit = { key: `first-adult ${senderAddress(context)}`, failures: 10, withinMs: 300_000 };
      const make = async () => {
        const made = await signIn.makeAdult(adult);
        await factors.forget(made.adultId);
        await store.commit(async (transaction) => ({
          answer: await welcomeFirstAdult(transaction, made, clock()),
          frames: [],
        }));
      };
      await throttle.attempt([limit], () => link.use(token, make));
      // Whoever is still signed in opens another one by themselves.
      closeStreams({});
      log('warn', 'first-adult-made');
      return signInOrRefuse(context, adult);
    })
    .post(joinPath, ownOrigin, async (context) => {
      const { token, password } = await readJson(context.req.raw, joinRequest);
      const limit = { key: `join ${senderAddress(context)}`, failures: 10, withinMs: 300_000 };
      const { adultId, email } = await throttle.attempt([limit], () => inTurn(() => join(token, password)));
      closeStreams({ adultId });
      log('info', 'adult-changed', { adultId });
      return signInOrRefuse(context, { email, password });
    })
    .post(signInPath, ownOrigin, async (context) =>
      signInOrRefuse(context, await readJson(context.req.raw, signInRequest)),
    )
    .get(signInPath, ownOrigin, needSignIn(parts), async (context) => {
      const markHash = mark.hashIn(context);
      const browser = markHash === undefined ? undefined : await browserOfMark(reading, markHash);
      return context.json({
        ...(await toSignedIn(reading, context.var.adult, context.var.held)),
        until: untilOf(context.var),
        schoolBrowser: browser !== undefined,
      });
    })
    .delete(signInPath, ownOrigin, async (context) => {
      const cookie = context.req.header('cookie') ?? '';
      const adult = await signIn.whoIs(cookie);
      setCookies(context, await signIn.signOut(cookie));
      if (adult) {
        const { sessionId } = adult;
        closeStreams({ sessionId });
        await store.commit(async (transaction) => ({
          answer: await forgetPushSubscriptions(transaction, { sessionId }),
          frames: [],
        }));
      }
      return context.body(null, 204);
    });
}

/** How long a companion without a network may take this adult for signed in. */
function untilOf({ adult: { sessionEndsAt }, rightsEndAt }: HubEnv['Variables']): string {
  return (rightsEndAt && rightsEndAt < sessionEndsAt ? rightsEndAt : sessionEndsAt).toISOString();
}

/** Guessing at one account is stopped soon; a staff room that mistypes behind one address is not. */
function signInLimits(address: string, email: string): AttemptLimit[] {
  const who = createHash('sha256').update(email.toLowerCase()).digest('base64url');
  return [
    { key: `sign-in ${address} ${who}`, failures: 5, withinMs: 300_000 },
    { key: `sign-in ${address}`, failures: 200, withinMs: 300_000 },
  ];
}

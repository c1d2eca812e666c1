import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { firstAdultPath, firstAdultRequest, signInPath, signInRequest } from '../../contracts/http/people.ts';
import type { HubLog } from '../hub-log.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import type { AttemptLimit, AttemptThrottle } from './attempt-throttle.ts';
import type { FirstAdultLink } from './first-adult-link.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import { needSignIn } from './need-sign-in.ts';
import type { SignIn } from './sign-in.ts';

export type PeopleParts = {
  signIn: SignIn;
  link: FirstAdultLink;
  throttle: AttemptThrottle;
  publicAddress: () => string;
  /** Ends what was opened under a sign-in that has ended, or under any. */
  closeStreams: (sessionId?: string) => void;
  log: HubLog;
};

/** How adults come in and go out. */
export function peopleRoutes(parts: PeopleParts): Hono<HubEnv> {
  const { signIn, link, throttle, publicAddress, closeStreams, log } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);

  async function signInOrRefuse(context: Context<HubEnv>, request: { email: string; password: string }) {
    const limits = signInLimits(senderAddress(context), request.email);
    const signedIn = await throttle.attempt(limits, async () => {
      const result = await signIn.signIn(request);
      if (!result) throw new CodedError('sign-in-refused');
      return result;
    });
    for (const cookie of signedIn.cookies) context.header('set-cookie', cookie, { append: true });
    return context.json(signedIn.adult);
  }

  return new Hono<HubEnv>()
    .post(firstAdultPath, ownOrigin, async (context) => {
      const { token, ...adult } = await readJson(context.req.raw, firstAdultRequest);
      const limit = { key: `first-adult ${senderAddress(context)}`, failures: 10, withinMs: 300_000 };
      await throttle.attempt([limit], () => link.use(token, () => signIn.makeAdult(adult)));
      // Whoever is still signed in opens another one by themselves.
      closeStreams();
      log('warn', 'first-adult-made');
      return signInOrRefuse(context, adult);
    })
    .post(signInPath, ownOrigin, async (context) =>
      signInOrRefuse(context, await readJson(context.req.raw, signInRequest)),
    )
    .get(signInPath, ownOrigin, needSignIn(signIn), (context) => {
      const { adultId, name, email } = context.var.adult;
      return context.json({ adultId, name, email });
    })
    .delete(signInPath, ownOrigin, async (context) => {
      const cookie = context.req.header('cookie') ?? '';
      const adult = await signIn.whoIs(cookie);
      for (const ended of await signIn.signOut(cookie)) context.header('set-cookie', ended, { append: true });
      if (adult) closeStreams(adult.sessionId);
      return context.body(null, 204);
    });
}

/** Guessing at one account is stopped soon; a staff room that mistypes behind one address is not. */
function signInLimits(address: string, email: string): AttemptLimit[] {
  const who = createHash('sha256').update(email.toLowerCase()).digest('base64url');
  return [
    { key: `sign-in ${address} ${who}`, failures: 5, withinMs: 300_000 },
    { key: `sign-in ${address}`, failures: 200, withinMs: 300_000 },
  ];
}

import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import type { SignIn } from './sign-in.ts';
import { rightsOfAdult } from './standing-of-adult.ts';

export type SignInParts = { signIn: SignIn; reading: HubStore; clock: HubClock };

/** Lets a request through only in the name of an adult who is signed in; else `sign-in-needed`. */
export function needSignIn({ signIn, reading, clock }: SignInParts) {
  return createMiddleware<HubEnv>(async (context, next) => {
    const adult = await signIn.whoIs(context.req.header('cookie') ?? '');
    const held = adult && (await rightsOfAdult(reading, adult.adultId, clock(), adult.signedIn));
    if (!held) throw new CodedError('sign-in-needed');
    context.set('adult', adult);
    context.set('held', held);
    context.set('rights', held.rights);
    context.set('rightsEndAt', held.rightsEndAt);
    await next();
  });
}

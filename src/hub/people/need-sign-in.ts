import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubEnv } from '../web/hub-env.ts';
import type { SignIn } from './sign-in.ts';

/** Lets a request through only in the name of an adult who is signed in; else `sign-in-needed`. */
export function needSignIn(signIn: SignIn) {
  return createMiddleware<HubEnv>(async (context, next) => {
    const adult = await signIn.whoIs(context.req.header('cookie') ?? '');
    if (!adult) throw new CodedError('sign-in-needed');
    context.set('adult', adult);
    await next();
  });
}

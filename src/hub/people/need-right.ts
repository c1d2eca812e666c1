import type { Context, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { reaches } from '../../domain/people/adult-rights.ts';
import type { Right } from '../../domain/people/rights.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { needSignIn, type SignInParts } from './need-sign-in.ts';

/**
 * Lets a request through only in the name of an adult whose roles give a right: `sign-in-needed`, `right-needed`. Where the right may
 * hold for some classes alone, the route asks `needReach` as well.
 */
export type NeedRight = (right: Right) => MiddlewareHandler<HubEnv>;

/** The one guard of all that adults do and see. */
export function rightGuard(parts: SignInParts): NeedRight {
  const signedIn = needSignIn(parts);
  return (right) =>
    every(
      signedIn,
      createMiddleware<HubEnv>(async (context, next) => {
        needReach(context, right);
        await next();
      }),
    );
}

/** @throws CodedError `right-needed` when a right does not hold, or not for this class. */
export function needReach({ var: { rights } }: Context<HubEnv>, right: Right, classId?: string): void {
  if (!reaches(rights, right, classId)) throw new CodedError('right-needed', { at: right });
}

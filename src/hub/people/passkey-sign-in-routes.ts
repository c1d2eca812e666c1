import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  passkeySignInOptionsPath,
  passkeySignInPath,
  passkeySignInRequest,
} from '../../contracts/http/passkeys.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import type { PasskeyKeeper } from './passkeys.ts';
import { relyingPartyOf } from './relying-party.ts';
import { secondFactorLimits, type SecondFactorParts } from './second-factor-routes.ts';
import { setCookies } from './set-cookies.ts';
import { rightsOfAdult } from './standing-of-adult.ts';
import { toSignedIn } from './to-signed-in.ts';

export type PasskeySignInParts = SecondFactorParts & { passkeys: PasskeyKeeper };

/** The second half of a sign-in, by a passkey. */
export function passkeySignInRoutes(parts: PasskeySignInParts): Hono<HubEnv> {
  const { factors, passkeys, throttle, reading, publicAddress, clock } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  const pendingOf = async (context: Context<HubEnv>) => {
    const pending = await factors.pending(context.req.header('cookie') ?? '');
    if (!pending) throw new CodedError('second-factor-late');
    return pending;
  };
  return new Hono<HubEnv>()
    .post(passkeySignInOptionsPath, ownOrigin, async (context) => {
      const { adult } = await pendingOf(context);
      return context.json(
        await passkeys.optionsToShow(adult.adultId, relyingPartyOf(context, publicAddress())),
      );
    })
    .post(passkeySignInPath, ownOrigin, async (context) => {
      const { credential } = await readJson(context.req.raw, passkeySignInRequest);
      const pending = await pendingOf(context);
      const { adultId } = pending.adult;
      const signedIn = { way: 'passkey', startedAt: clock() } as const;
      const held = await rightsOfAdult(reading, adultId, clock(), signedIn);
      if (!held?.holdsRole) throw new CodedError(held ? 'right-needed' : 'sign-in-refused');
      const prove = async () => {
        const response = credential as unknown as AuthenticationResponseJSON;
        await passkeys.show(adultId, relyingPartyOf(context, publicAddress()), response);
        if (!(await factors.takePending(pending))) throw new CodedError('second-factor-late');
      };
      await throttle.attempt(secondFactorLimits(senderAddress(context), adultId), prove);
      setCookies(context, (await factors.open(adultId, 'passkey')).cookies);
      return context.json(await toSignedIn(reading, pending.adult, held));
    });
}

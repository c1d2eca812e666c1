import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  codeConfirmRequest,
  firstPasswordRequest,
  firstPasswordWithinMs,
  ownCodeConfirmPath,
  ownCodePath,
  ownPasswordPath,
  ownPasswordRequest,
  ownRecoveryCodesPath,
  ownSignInPath,
  type FactorAdded,
  type OwnSignIn,
} from '../../contracts/http/own-sign-in.ts';
import { addPasskeyRequest, ownPasskeyOptionsPath, ownPasskeysPath } from '../../contracts/http/passkeys.ts';
import { keepPasskey, passkeysOf, removePasskey } from '../store/passkey-store.ts';
import { forgetPushSubscriptions } from '../store/push-store.ts';
import { forgetSecondFactors, turnSecondFactorOn } from '../store/second-factor-store.ts';
import { addSignInDeed, type SignInDeedKind } from '../store/sign-in-deed-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import { byAdultOf } from './by-adult-of.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import { needSignIn, type SignInParts } from './need-sign-in.ts';
import type { PasskeySignInParts } from './passkey-sign-in-routes.ts';
import { relyingPartyOf } from './relying-party.ts';
import { secondFactorLimits } from './second-factor-routes.ts';
import { cookieHeaderOf, setCookies } from './set-cookies.ts';
import { rightsOfAdult } from './standing-of-adult.ts';
import { takeOneTimeCode } from './take-one-time-code.ts';

const ownPasskeyRoute = `${ownPasskeysPath}/:passkeyId` as const;

export type OwnSignInParts = PasskeySignInParts &
  SignInParts & {
    /** Ends what was opened under a sign-in that has ended. */
    closeStreams: (whose: { sessionId: string }) => void;
  };

/** How adults sign in, set up by themselves. Whoever is signed in may, with any role. */
export function ownSignInRoutes(parts: OwnSignInParts): Hono<HubEnv> {
  const { signIn, factors, passkeys, throttle, reading, store, publicAddress, closeStreams, clock } = parts;
  // Its account has no standing of its own: with a factor it would open nothing, and the head would be locked out.
  const notSealed = createMiddleware<HubEnv>(async ({ var: { held } }, next) => {
    if (held.isSealed) throw new CodedError('sealed-account-limited');
    await next();
  });
  const guards = [needOwnOrigin(publicAddress), needSignIn(parts), notSealed] as const;
  const cookieOf = (context: Context<HubEnv>) => context.req.header('cookie') ?? '';

  /** Counts tries, asks for the password of whoever has one, and for a sign-in with the second factor that is set up. */
  const withPassword = async (context: Context<HubEnv>, password: string | undefined) => {
    const { adultId, signedIn } = context.var.adult;
    const prove = async () => {
      if (!(await factors.isPassword(adultId, password))) throw new CodedError('password-refused');
    };
    await throttle.attempt(secondFactorLimits(senderAddress(context), adultId), prove);
    if (signedIn.way === 'password' && (await factors.isAsked(adultId)))
      throw new CodedError('second-factor-needed');
  };

  /** Whoever came in elsewhere by the password alone, before there was a second factor, has to show it from now on. */
  const endOtherSignIns = async (adultId: string, cookieHeader: string): Promise<void> => {
    const own = await signIn.whoIs(cookieHeader);
    if (!own) return;
    const ended = await signIn.endOtherSignIns(adultId, own.sessionId);
    for (const sessionId of ended) closeStreams({ sessionId });
    await store.commit(async (transaction) => {
      for (const sessionId of ended) await forgetPushSubscriptions(transaction, { sessionId });
      return { answer: undefined, frames: [] };
    });
  };

  const record = (context: Context<HubEnv>, deed: SignInDeedKind) => {
    const adult = byAdultOf(context);
    return store.commit(async (transaction) => {
      await addSignInDeed(transaction, { adult, deed, by: adult, at: clock() });
      return { answer: undefined, frames: [] };
    });
  };

  const ownSignInOf = async (context: Context<HubEnv>, isStrong = false): Promise<OwnSignIn> => {
    const { adultId, signedIn } = context.var.adult;
    const own = await factors.ofAdult(adultId);
    const held = await rightsOfAdult(reading, adultId, clock(), {
      ...signedIn,
      way: isStrong ? 'code' : signedIn.way,
    });
    const dueAt = held?.roleNeedsFactorAt;
    const party = relyingPartyOf(context, publicAddress());
    const keys = await passkeysOf(reading, adultId);
    return {
      ...own,
      passkeys: keys.map(({ passkeyId, name, host, madeAt }) => ({
        passkeyId,
        name,
        host,
        isHere: host === party.host,
        madeAt,
      })),
      passkeysWork: party.works,
      isLimited: held?.isLimited ?? false,
      ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
    };
  };

  return new Hono<HubEnv>()
    .get(ownSignInPath, ...guards, async (context) => context.json(await ownSignInOf(context)))
    .post(ownPasswordPath, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, firstPasswordRequest);
      const { adultId, signedIn } = context.var.adult;
      if ((await factors.ofAdult(adultId)).hasPassword) throw new CodedError('password-known');
      const isFresh = clock().getTime() - signedIn.startedAt.getTime() < firstPasswordWithinMs;
      if (signedIn.way !== 'provider' || !isFresh) throw new CodedError('provider-sign-in-needed');
      if (!(await signIn.setFirstPassword(adultId, password))) throw new CodedError('password-known');
      await record(context, 'password-set');
      return context.json<FactorAdded>({ ownSignIn: await ownSignInOf(context) });
    })
    .post(ownCodePath, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, ownPasswordRequest);
      const { adultId } = context.var.adult;
      await withPassword(context, password);
      if ((await factors.ofAdult(adultId)).hasCode) throw new CodedError('second-factor-known');
      return context.json(await factors.beginCode(cookieOf(context), adultId, password));
    })
    .post(ownCodeConfirmPath, ...guards, async (context) => {
      const { code: written } = await readJson(context.req.raw, codeConfirmRequest);
      const { adultId, sessionId } = context.var.adult;
      const code = written.replaceAll(/\s/g, '');
      const before = await factors.ofAdult(adultId);
      if (before.hasCode) throw new CodedError('second-factor-known');
      const isFirst = !(await factors.isAsked(adultId));
      const confirm = async () => {
        const verdict = await factors.confirmCode(cookieOf(context), code);
        if (verdict === 'waiting') throw new CodedError('too-many-requests');
        if (verdict === 'wrong') throw new CodedError('second-factor-refused');
        return verdict.cookies;
      };
      const limits = secondFactorLimits(senderAddress(context), adultId);
      const cookies = await throttle.attempt(limits, () =>
        takeOneTimeCode(store, { adultId, code, now: clock() }, confirm),
      );
      await record(context, 'code-added');
      setCookies(context, cookies);
      // The sign-in goes on under another name.
      if (cookies.length > 0) closeStreams({ sessionId });
      if (isFirst)
        await endOtherSignIns(adultId, cookies.length > 0 ? cookieHeaderOf(cookies) : cookieOf(context));
      const recoveryCodes = before.recoveryCodesLeft > 0 ? undefined : await factors.codesToTell(adultId);
      return context.json<FactorAdded>({
        ownSignIn: await ownSignInOf(context, true),
        ...(recoveryCodes === undefined ? {} : { recoveryCodes }),
      });
    })
    .delete(ownCodePath, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, ownPasswordRequest);
      const { adultId } = context.var.adult;
      await withPassword(context, password);
      if (!(await factors.ofAdult(adultId)).hasCode) throw new CodedError('second-factor-unknown');
      if ((await passkeysOf(reading, adultId)).length > 0) await factors.removeCode(adultId);
      else await factors.forget(adultId);
      await record(context, 'code-removed');
      return context.json<FactorAdded>({ ownSignIn: await ownSignInOf(context) });
    })
    .post(ownPasskeyOptionsPath, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, ownPasswordRequest);
      await withPassword(context, password);
      return context.json(
        await passkeys.optionsToAdd(context.var.adult, relyingPartyOf(context, publicAddress())),
      );
    })
    .post(ownPasskeysPath, ...guards, async (context) => {
      const { name, password, credential } = await readJson(context.req.raw, addPasskeyRequest);
      const { adultId } = context.var.adult;
      await withPassword(context, password);
      const response = credential as unknown as RegistrationResponseJSON;
      const passkey = await passkeys.judgeNew(
        adultId,
        relyingPartyOf(context, publicAddress()),
        name,
        response,
      );
      const isFirst = !(await factors.isAsked(adultId));
      const recoveryCodes = await factors.beginPasskeys(cookieOf(context), adultId, password);
      const by = byAdultOf(context);
      // In one, so that a passkey that is shown here is also asked for.
      await store.commit(async (transaction) => {
        await keepPasskey(transaction, passkey);
        await turnSecondFactorOn(transaction, adultId);
        await addSignInDeed(transaction, { adult: by, deed: 'passkey-added', by, at: clock() });
        return { answer: undefined, frames: [] };
      });
      await factors.passkeyAdded(cookieOf(context));
      if (isFirst) await endOtherSignIns(adultId, cookieOf(context));
      return context.json<FactorAdded>({
        ownSignIn: await ownSignInOf(context, true),
        ...(recoveryCodes === undefined ? {} : { recoveryCodes }),
      });
    })
    .delete(ownPasskeyRoute, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, ownPasswordRequest);
      const { adultId } = context.var.adult;
      const passkeyId = context.req.param('passkeyId');
      await withPassword(context, password);
      const { hasCode } = await factors.ofAdult(adultId);
      const isGone = await store.commit(async (transaction) => {
        const answer = await removePasskey(transaction, adultId, passkeyId);
        const isLast = !hasCode && (await passkeysOf(transaction, adultId)).length === 0;
        if (answer && isLast) await forgetSecondFactors(transaction, adultId);
        return { answer, frames: [] };
      });
      if (!isGone) throw new CodedError('second-factor-unknown');
      await record(context, 'passkey-removed');
      return context.json<FactorAdded>({ ownSignIn: await ownSignInOf(context) });
    })
    .post(ownRecoveryCodesPath, ...guards, async (context) => {
      const { password } = await readJson(context.req.raw, ownPasswordRequest);
      const { adultId } = context.var.adult;
      await withPassword(context, password);
      const { hasCode } = await factors.ofAdult(adultId);
      if (!hasCode && (await passkeysOf(reading, adultId)).length === 0)
        throw new CodedError('second-factor-unknown');
      const recoveryCodes = await factors.makeRecoveryCodes(cookieOf(context), adultId, password);
      await record(context, 'recovery-codes-made');
      return context.json<FactorAdded>({ ownSignIn: await ownSignInOf(context), recoveryCodes });
    });
}

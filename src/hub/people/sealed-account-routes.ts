import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  sealedAccountPath,
  sealedMinutes,
  sealedSignInPath,
  sealedSignInRequest,
  type SealedAccount,
} from '../../contracts/http/sealed-account.ts';
import { mayChangeRole, rightsAt } from '../../domain/people/adult-rights.ts';
import type { NoticeOutbox } from '../notices/notice-outbox.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { forgetPushSubscriptions } from '../store/push-store.ts';
import { lastEnvelope } from '../store/sealed-account-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { senderAddress } from '../web/sender-address.ts';
import { byAdultOf } from './by-adult-of.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import type { NeedRight } from './need-right.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { PeopleParts } from './people-routes.ts';
import { findEnvelope, sealEnvelope, useEnvelope } from './sealed-account.ts';
import { cookieHeaderOf, setCookies } from './set-cookies.ts';
import { rightsOfAdult, standings } from './standing-of-adult.ts';
import { toSignedIn } from './to-signed-in.ts';

export type SealedAccountParts = PeopleParts & { needRight: NeedRight; notices: Pick<NoticeOutbox, 'keep'> };

/** Whose sign-in it is in every record. Nobody is reached at this address (RFC 2606). */
const sealedOwner = { name: 'Sealed account', email: 'sealed-account@hub.invalid' };
const minuteMs = 60_000;

/** The head's sealed account: made, looked at, and used. */
export function sealedAccountRoutes(parts: SealedAccountParts): Hono<HubEnv> {
  const {
    signIn,
    factors,
    throttle,
    reading,
    store,
    notices,
    needRight,
    publicAddress,
    closeStreams,
    clock,
    log,
  } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  // Two at once would make two accounts.
  const inTurn = oneAtATime();

  /** Opens the envelope, and keeps that all who may see adults are told, in one. */
  const use = (code: string): Promise<string[]> =>
    store.commit(async (transaction) => {
      const envelopeId = await useEnvelope(transaction, code, clock());
      const told = await whoIsTold(transaction, clock());
      for (const adultId of told) {
        const content = {
          kind: 'hub-trouble',
          code: 'sealed-account-used',
          at: clock().toISOString(),
        } as const;
        const about = `sealed-account ${envelopeId}`;
        await notices.keep(transaction, { road: 'mail', adultId, about, content }, clock());
      }
      return { answer: told, frames: [] };
    });

  const ownerNow = async () => (await signIn.adults()).find(({ email }) => email === sealedOwner.email);

  /** The sign-in is there before the code is used up, so a hub that dies in between leaves an envelope that still opens. */
  const openThenUse = async (code: string, now: Date) => {
    await findEnvelope(reading, code);
    const owner = (await ownerNow()) ?? (await signIn.inviteAdult(sealedOwner));
    const endsAt = new Date(now.getTime() + sealedMinutes * minuteMs);
    const { cookies } = await factors.open(owner.adultId, 'sealed', endsAt);
    try {
      return { owner, cookies, told: await use(code) };
    } catch (error) {
      // Its cookie was not sent to anybody.
      await signIn.signOut(cookieHeaderOf(cookies));
      throw error;
    }
  };

  /** Whoever opened the envelope before the new one has nothing open any more. */
  const endSealedSignIns = async (): Promise<void> => {
    const owner = await ownerNow();
    if (!owner) return;
    const { adultId } = owner;
    await signIn.endSignIns(adultId);
    closeStreams({ adultId });
    await store.commit(async (transaction) => ({
      answer: await forgetPushSubscriptions(transaction, { adultId }),
      frames: [],
    }));
  };

  const enter = async (context: Context<HubEnv>, code: string): Promise<Response> => {
    // For each address alone: with a limit for all of them, one machine that guesses would keep the right code out.
    const limit = {
      key: `sealed-account from ${senderAddress(context)}`,
      failures: 5,
      withinMs: 5 * minuteMs,
    };
    const now = clock();
    const { owner, cookies, told } = await throttle.attempt([limit], () =>
      inTurn(() => openThenUse(code, now)),
    );
    log('warn', 'sealed-account-used');
    // Their boards come back at once, and with them what they are told.
    for (const adultId of told) closeStreams({ adultId });
    const held = await rightsOfAdult(reading, owner.adultId, now, { way: 'sealed', startedAt: now });
    if (!held) throw new CodedError('sealed-account-refused');
    setCookies(context, cookies);
    return context.json(await toSignedIn(reading, owner, held));
  };

  return new Hono<HubEnv>()
    .get(sealedAccountPath, ownOrigin, needRight('see-adults'), async (context) =>
      context.json(await stateOf(reading)),
    )
    .post(sealedAccountPath, ownOrigin, needRight('change-adults'), async (context) => {
      // Whoever holds a stolen code would come back by the next one, and the boards would say no more of it.
      if (context.var.adult.signedIn.way === 'sealed') throw new CodedError('sealed-account-limited');
      // Whoever opens it is the head, so whoever could not make a head cannot make it.
      if (!mayChangeRole(context.var.rights, 'head')) {
        throw new CodedError('right-needed', { at: 'read-words-for-dsl' });
      }
      const by = byAdultOf(context);
      const code = await store.commit(async (transaction) => ({
        answer: await sealEnvelope(transaction, by, clock()),
        frames: [],
      }));
      await endSealedSignIns();
      return context.json({ sealedAccount: await stateOf(reading), code });
    })
    .post(sealedSignInPath, ownOrigin, async (context) =>
      enter(context, (await readJson(context.req.raw, sealedSignInRequest)).code),
    );
}

async function stateOf(store: HubStore): Promise<SealedAccount> {
  const envelope = await lastEnvelope(store);
  if (!envelope) return { state: 'none' };
  const { madeAt, madeBy, usedAt } = envelope;
  return {
    state: usedAt === null ? 'sealed' : 'used',
    madeAt,
    ...(madeBy === null ? {} : { madeBy }),
    ...(usedAt === null ? {} : { usedAt }),
  };
}

async function whoIsTold(transaction: HubTransaction, now: Date): Promise<string[]> {
  const all = [...(await standings(transaction))];
  return all.flatMap(([adultId, { status, grants }]) =>
    status === 'active' && rightsAt(grants, now).has('see-adults') ? [adultId] : [],
  );
}

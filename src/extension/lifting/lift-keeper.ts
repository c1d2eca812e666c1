import { answerTo, makeChallenge } from '../../domain/lifting/challenge.ts';
import { triesAtAChallenge, waitAfterMs } from '../../domain/lifting/lift-waits.ts';
import { plainCode } from '../../domain/lifting/plain-code.ts';
import { isSameText } from '../../domain/lifting/same-text.ts';
import { wayOfCode } from '../../domain/lifting/sealed-code.ts';
import type { EventOf } from '../../domain/events/school-event.ts';
import type { LiftCodes } from '../../domain/policy/lift-codes.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import type { StoredLiftKey, StoredLifting, StoredUsedCode } from '../outbox/outbox-database.ts';
import type { ReportsHere } from '../outbox/reports-here.ts';
import type { Lock } from '../platform/lock.ts';
import { findSealedCode } from './find-sealed-code.ts';
import { hmacWith, sha256 } from './lift-digests.ts';
import { waitNow, type LiftMoment } from './lift-wait.ts';
import type { LiftingState } from './lifting-state.ts';

/** What the adults' part of the shield shows. */
export type LiftLook = {
  /** Absent while no hub has given this device a key: then only a sealed code opens it. */
  challenge?: string;
  /** Policy carries sealed codes. */
  hasSealedCodes: boolean;
  /** For so long nothing that is typed is looked at, in milliseconds. */
  waitMs: number;
};

export type LiftKeeper = {
  look: () => Promise<LiftLook>;
  /**
   * Looks at what an adult typed: an answer to the challenge, or a sealed code. A wrong one reveals nothing but that it is wrong, is recorded,
   * and makes the next one wait.
   *
   * @param attemptId asked again with the same it counts once.
   */
  answer: (attempt: { attemptId: string; typed: string }) => Promise<{ lifted: boolean; waitMs: number }>;
};

type Parts = {
  state: LiftingState;
  reports: Pick<ReportsHere, 'notLifted'>;
  isUsedCode: (code: StoredUsedCode) => Promise<boolean>;
  append: AppendEvent;
  lock: Lock;
  liftKey: () => Promise<StoredLiftKey | undefined>;
  liftCodes: () => Promise<LiftCodes | undefined>;
  moment: () => LiftMoment;
  randomBytes: (length: number) => Uint8Array;
  /** A lifted shield is taken down, and the hub hears of it; nothing waits for that. */
  onLifted: () => void;
  onRefused: () => void;
};

type Lift = Pick<EventOf<'shield-lifted'>['details'], 'by' | 'sealedCode'>;

/** Most reports that one event names. */
const mostInOneEvent = 50;

/** Lifts the shield without any network. What it goes by lies on the disk before it is gone by: death is possible at every `await`. */
export function createLiftKeeper(parts: Parts): LiftKeeper {
  const { reports, append } = parts;
  const keep = async (state: StoredLifting) => {
    await parts.state.write(state);
    return state;
  };

  const challengeFor = async (key: StoredLiftKey | undefined) =>
    key === undefined ? {} : { challenge: await makeChallenge(key.deviceId, parts.randomBytes, sha256) };

  /** How it stands at this moment; undefined where no shield waits to be lifted. */
  const settle = async (): Promise<StoredLifting | undefined> => {
    const open = await reports.notLifted();
    const [first] = open;
    if (first === undefined) return undefined;
    const known = await parts.state.read();
    const key = await parts.liftKey();
    // Another adult has lifted what was counted for.
    const isForThis = known !== undefined && open.some(({ eventId }) => eventId === known.reportId);
    if (!isForThis) {
      const fresh = { name: 'shield' as const, reportId: first.eventId, wrongAnswers: 0, waitMs: 0 };
      return keep({ ...fresh, ...parts.moment(), ...(await challengeFor(key)) });
    }
    const now = waitNow(known, parts.moment());
    return keep(now.challenge === undefined ? { ...now, ...(await challengeFor(key)) } : now);
  };

  /** What a code would do; undefined for a wrong one. */
  const judge = async (state: StoredLifting, plain: string): Promise<Lift | undefined> => {
    if (wayOfCode(plain) === 'challenge') {
      const key = await parts.liftKey();
      if (key === undefined || state.challenge === undefined) return undefined;
      const right = await answerTo(key.deviceId, state.challenge, hmacWith(key.key));
      return isSameText(plain, right) ? { by: 'challenge' } : undefined;
    }
    const codes = await parts.liftCodes();
    const sealedCode = codes === undefined ? undefined : await findSealedCode(codes, plain);
    if (sealedCode === undefined || (await parts.isUsedCode(sealedCode))) return undefined;
    return { by: 'sealed-code', sealedCode };
  };

  const lift = async (by: Lift, attemptId: string) => {
    const ids = (await reports.notLifted()).map(({ eventId }) => eventId);
    for (let at = 0; at < ids.length; at += mostInOneEvent) {
      const details = { ...by, reportIds: ids.slice(at, at + mostInOneEvent) };
      await append({ kind: 'shield-lifted', details }, at === 0 ? { id: attemptId } : {});
    }
    parts.onLifted();
  };

  const refuse = async (state: StoredLifting, plain: string, attemptId: string) => {
    const { wrongAnswers } = state;
    await append(
      { kind: 'lift-refused', details: { by: wayOfCode(plain), wrongAnswers } },
      { id: attemptId },
    );
    parts.onRefused();
    if (wrongAnswers % triesAtAChallenge !== 0) return;
    const another = await challengeFor(await parts.liftKey());
    await keep({ ...state, ...another, attempt: { id: attemptId, isWrong: true } });
  };

  return {
    look: () =>
      parts.lock('lifting', async () => {
        const [state, codes] = [await settle(), await parts.liftCodes()];
        return {
          ...(state?.challenge === undefined ? {} : { challenge: state.challenge }),
          hasSealedCodes: (codes?.hashes.length ?? 0) > 0,
          waitMs: state?.waitMs ?? 0,
        };
      }),
    answer: ({ attemptId, typed }) =>
      parts.lock('lifting', async () => {
        const state = await settle();
        if (state === undefined) return { lifted: true, waitMs: 0 };
        const plain = plainCode(typed);
        const isAgain = state.attempt?.id === attemptId;
        const isDone = isAgain && state.attempt?.isWrong === true;
        if (isDone || plain === '' || (!isAgain && state.waitMs > 0))
          return { lifted: false, waitMs: state.waitMs };
        // It counts before it is looked at: whoever kills the browser in between has not tried for nothing.
        const tried = isAgain ? state : await keep(charged(state, attemptId));
        const right = await judge(tried, plain);
        if (right === undefined) {
          await refuse(tried, plain, attemptId);
          return { lifted: false, waitMs: tried.waitMs };
        }
        await lift(right, attemptId);
        return { lifted: true, waitMs: 0 };
      }),
  };
}

function charged(state: StoredLifting, attemptId: string): StoredLifting {
  const wrongAnswers = state.wrongAnswers + 1;
  return {
    ...state,
    wrongAnswers,
    waitMs: waitAfterMs(wrongAnswers),
    attempt: { id: attemptId, isWrong: false },
  };
}

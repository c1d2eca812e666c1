import type { Decision } from '../../domain/decisions/decision.ts';
import type { CompiledPolicy, PolicySubject } from '../../domain/decisions/compiled-policy.ts';
import { compileDnr, type CompiledDnr } from '../../domain/decisions/compile-dnr.ts';
import { compilePolicy } from '../../domain/decisions/compile-policy.ts';
import { decideToEnd } from '../../domain/decisions/decide-to-end.ts';
import type { Lesson } from '../../domain/decisions/lesson.ts';
import { concernPhrases, type ConcernPhrases } from '../../domain/concerns/concern-phrases.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import type { AppliedRules } from './rules/applied-rules.ts';
import { canonicalText } from '../../domain/policy/canonical-text.ts';
import { endedByThen } from './ended-by-then.ts';
import { excessFaults } from './rules/excess-faults.ts';
import type { PolicyInForce } from './policy-in-force.ts';

/** For whom the device decides at this moment, and by what. */
export type Situation = { policy: PolicyInForce; subject: PolicySubject; lesson: Lesson | undefined };

/** Decisions for whoever sits at this device, by the same compiled policy that the browser's rules were made of. */
export type Enforcement = {
  currentCompiled: () => Promise<CompiledPolicy>;
  /**
   * What happens to an address here and now.
   *
   * @param frameOf the host of the page, when the address is to be loaded in a frame of it.
   */
  decideHere: (address: string, frameOf?: string) => Promise<Decision>;
  /** Built-in phrases and the school's own, ready to be matched. */
  currentPhrases: () => Promise<ConcernPhrases>;
  /** Where a situation would need more rules than Chrome takes, as `device-health` says it. Empty when all is well. */
  excessesOf: (situation: Situation) => Promise<string[]>;
  /**
   * Makes the browser's rules say what the situation asks for. Reconciles: without a change it costs one hash.
   *
   * @returns whether anything changed, what tells this situation from others, and what was wrong, as `device-health` carries it.
   */
  enforce: (situation: Situation) => Promise<{ changed: boolean; key: string; faults: string[] }>;
};

type Parts = {
  /** Reads the situation from what is stored; asked when a worker has just woken. */
  situation: () => Promise<Situation>;
  hash: (text: string) => Promise<string>;
  /** Full address of the page that stands in for refused ones. */
  blockedPage: string;
  /** Full address of the page that asks what becomes of an address. */
  holdPage: string;
  /** Of the package: a new version compiles anew. */
  version: string;
  rules: AppliedRules;
  now: () => number;
};

/** What is made from a situation. Forgotten with the worker and made again: never the only place of a truth. */
type Ready = { key: string; compiled: CompiledPolicy; phrases: () => ConcernPhrases };

export function createEnforcement({
  situation,
  hash,
  blockedPage,
  holdPage,
  version,
  rules,
  now,
}: Parts): Enforcement {
  let ready: Ready | undefined;
  /** Made to see whether it goes over a limit; if not it will hold in a moment. */
  let judged: Ready | undefined;
  let waking: Promise<Ready> | undefined;
  let compiledRules: { key: string; dnr: CompiledDnr } | undefined;

  /** A policy can be very long, and is asked for several times before it holds. */
  const hashes = new WeakMap<SchoolPolicy, Promise<string>>();
  const hashOfPolicy = (policy: SchoolPolicy) => {
    const known = hashes.get(policy) ?? hash(canonicalText(policy));
    hashes.set(policy, known);
    return known;
  };
  const keyOf = async ({ policy: { policy, hubAddress }, subject, lesson }: Situation) => {
    const ended = endedByThen(policy, lesson, now());
    const ofPolicy = policy === undefined ? null : await hashOfPolicy(policy);
    return hash(canonicalText([version, ofPolicy, hubAddress, subject, lesson, ended]));
  };
  const make = (key: string, given: Situation): Ready => {
    if (ready?.key === key) return ready;
    if (judged?.key === key) return judged;
    const { policy, hubAddress } = given.policy;
    let phrases: ConcernPhrases | undefined;
    return {
      key,
      compiled: compilePolicy(policy, given.subject, given.lesson, hubAddress),
      phrases: () => (phrases ??= concernPhrases(ownPhrases(given.policy))),
    };
  };
  const wake = async (): Promise<Ready> => {
    const stored = await situation();
    ready ??= make(await keyOf(stored), stored);
    return ready;
  };
  const current = async (): Promise<Ready> => {
    if (ready !== undefined) return ready;
    waking ??= wake().finally(() => (waking = undefined));
    return waking;
  };
  const compileRules = (key: string, { compiled }: Ready): CompiledDnr => {
    if (compiledRules?.key !== key) {
      compiledRules = { key, dnr: compileDnr(compiled, { blockedPage, holdPage, now: now() }) };
    }
    return compiledRules.dnr;
  };

  return {
    currentCompiled: async () => (await current()).compiled,
    decideHere: async (address, frameOf) => decideToEnd(address, (await current()).compiled, now(), frameOf),
    currentPhrases: async () => (await current()).phrases(),
    async excessesOf(given) {
      const key = await keyOf(given);
      if ((await rules.applied())?.key === key) return [];
      judged = make(key, given);
      return excessFaults(compileRules(key, judged).excesses);
    },
    async enforce(given) {
      const key = await keyOf(given);
      const applied = await rules.applied();
      if (applied?.key === key) {
        // A worker that has just woken compiles when the first address is asked for.
        if (ready !== undefined) ready = make(key, given);
        return { changed: false, key, faults: applied.faults };
      }
      ready = make(key, given);
      judged = undefined;
      const faults = await rules.apply(key, compileRules(key, ready));
      compiledRules = undefined;
      return { changed: true, key, faults };
    },
  };
}

function ownPhrases({ policy }: PolicyInForce) {
  return (policy?.concernPhrases ?? []).map((phrase, at) => ({ ...phrase, id: String(at + 1) }));
}

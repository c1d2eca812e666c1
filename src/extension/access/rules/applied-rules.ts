import * as z from 'zod/mini';
import type { CompiledDnr } from '../../../domain/decisions/compile-dnr.ts';
import type { DnrRule } from '../../../domain/decisions/dnr-rule.ts';
import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import { changeByFingerprint, changeOfRules, type RuleStore } from './change-of-rules.ts';
import { excessFaults } from './excess-faults.ts';
import { fingerprint } from './fingerprint.ts';
import { replaceRules } from './replace-rules.ts';

/** Which rules stand, by the hash of what they were made of. Kept for the browser's session, as session rules are. */
export const appliedState = z.object({
  key: z.string(),
  faults: z.array(z.string()),
  /** Fingerprints of the dynamic rules that stand, by number. Absent: they have to be read. */
  standing: z.optional(z.record(z.string(), z.string())),
});
export type AppliedState = z.infer<typeof appliedState>;

/** Chrome forgets session rules with the browser; this is where they come from first thing at the next start. */
export const keptSessionRules = z.array(
  z.custom<DnrRule>((rule) => typeof rule === 'object' && rule !== null && 'id' in rule),
);

/** The browser's rules: what stands, and how it comes to stand. */
export type AppliedRules = {
  applied: () => Promise<AppliedState | undefined>;
  /** Puts back the session rules of before, until policy has been read and compiled. */
  restoreSessionRules: () => Promise<void>;
  /** @returns what could not be applied, as `device-health` carries it. */
  apply: (key: string, wanted: CompiledDnr) => Promise<string[]>;
};

type Parts = {
  dynamic: RuleStore;
  session: RuleStore;
  state: StoredValue<AppliedState>;
  keptSession: StoredValue<DnrRule[]>;
  lock: Lock;
};

export function createAppliedRules({ dynamic, session, state, keptSession, lock }: Parts): AppliedRules {
  return {
    applied: () => state.read(),
    restoreSessionRules: () =>
      lock('access-rules', async () => {
        if ((await state.read()) !== undefined) return;
        const kept = await keptSession.read();
        const change = changeOfRules(await session.read(), kept ?? []);
        if (change.addRules.length > 0) await replaceRules(session, change);
      }),
    apply: (key, { rules, excesses }) =>
      lock('access-rules', async () => {
        const before = await state.read();
        if (excesses.length > 0) {
          // Last good rules stay whole: half a policy is none.
          const faults = excessFaults(excesses);
          await state.write({ ...before, key, faults });
          return faults;
        }
        const of = (ruleset: 'dynamic' | 'session') =>
          rules.filter((rule) => rule.ruleset === ruleset).map(({ rule }) => rule);
        const rewriting = of('session');
        const change = changeOfRules(await session.read(), rewriting);
        const printed = of('dynamic').map((rule) => [rule, fingerprint(rule)] as const);
        const changeOfDynamic =
          before?.standing === undefined
            ? changeOfRules(
                await dynamic.read(),
                printed.map(([rule]) => rule),
              )
            : changeByFingerprint(before.standing, printed);
        // A worker that dies from here on leaves rules of which nothing is remembered: its successor reads them.
        await state.remove();
        // Rewriting rules come before what they make strict is opened, and leave after it was closed.
        const refused = [
          ...(await replaceRules(session, { ...change, removeRuleIds: change.replacedIds })),
          ...(await replaceRules(dynamic, changeOfDynamic)),
        ];
        await replaceRules(session, { removeRuleIds: change.removeRuleIds, addRules: [], replacedIds: [] });
        await keptSession.write(rewriting);
        const standing = Object.fromEntries(
          printed.filter(([{ id }]) => !refused.includes(id)).map(([{ id }, print]) => [id, print]),
        );
        const faults = refused.map((id) => {
          const reason = rules.find(({ rule }) => rule.id === id)?.reason ?? 'of an older policy';
          return `rule-refused ${reason}`.slice(0, 200);
        });
        await state.write({ key, faults, standing });
        return faults;
      }),
  };
}

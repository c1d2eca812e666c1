import * as z from 'zod/mini';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { deviceFacts, type DeviceFacts } from '../device/device-facts.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { judgePolicy, mostFaultsTold, type KeptPolicy, type PolicyInForce } from './policy-in-force.ts';
import type { PolicySource } from './policy-source.ts';

/** What staff were last told about policy, so that they are told once. */
export const toldHealth = z.object({
  from: z.string(),
  faults: z.array(z.string()),
  /** Under which number and colour: a device that was renumbered says so at once. */
  facts: z.optional(deviceFacts),
  /** Of the policy in force. */
  fingerprint: z.optional(z.string()),
});
export type ToldHealth = z.infer<typeof toldHealth>;

export type PolicyKeeper = {
  /** The policy as it was last judged; at once, without asking the source. */
  current: () => Promise<PolicyInForce>;
  /**
   * Asks the source and acts on what it says.
   *
   * @param settled an empty answer is no longer a source that is still waking up.
   */
  refresh: (settled: boolean) => Promise<void>;
};

type Parts = {
  source: () => Promise<PolicySource>;
  lastGood: StoredValue<KeptPolicy>;
  told: StoredValue<ToldHealth>;
  lock: Lock;
  /** Where a policy goes over a limit of the browser: it is then refused as a whole, and the last good one stays. */
  excessesOf: (policy: PolicyInForce) => Promise<string[]>;
  /**
   * Acts on a policy: rules, number, stream. Called at every refresh; it reconciles.
   *
   * @returns who the device is now, the fingerprint of the policy, and what of it could not be applied.
   */
  apply: (policy: PolicyInForce) => Promise<Applied>;
  /** Staff are told what is in force and what was wrong. */
  tellHealth: (policy: PolicyInForce, fingerprint?: string) => Promise<void>;
};

type Applied = { facts: DeviceFacts | undefined; faults: string[]; fingerprint?: string | undefined };

export function createPolicyKeeper(parts: Parts): PolicyKeeper {
  const keptGood = async (): Promise<SchoolPolicy | undefined> => (await parts.lastGood.read())?.policy;
  return {
    async current() {
      return judgePolicy('managed', {}, await keptGood());
    },
    refresh: (settled) =>
      parts.lock('policy', async () => {
        const source = await parts.source();
        // From the last good policy first: a source that is still waking up may need seconds.
        if (!settled) await parts.apply(judgePolicy(source.name, {}, await keptGood()));
        const raw = await source.read();
        const judged = await judge(parts, source.name, raw, keptGood);
        const { faults, ...applied } = await parts.apply(judged);
        // Written when it is in force: a worker that dies before starts from the policy of before, and asks again.
        if (judged.from === source.name && judged.policy !== undefined) {
          await parts.lastGood.write({ policy: judged.policy });
        }
        const isSettled = settled || Object.keys(raw).length > 0;
        const told = [...new Set([...faults, ...judged.faults])].slice(0, mostFaultsTold);
        if (isSettled) await tellOnce(parts, { ...judged, faults: told }, applied);
      }),
  };
}

/** A policy that is no good, or goes over a limit, leaves the last good one in force; only then is that one read. */
async function judge(
  { excessesOf }: Parts,
  source: PolicySource['name'],
  raw: Record<string, unknown>,
  keptGood: () => Promise<SchoolPolicy | undefined>,
): Promise<PolicyInForce> {
  const judged = judgePolicy(source, raw, undefined);
  if (judged.policy === undefined) return judgePolicy(source, raw, await keptGood());
  const excesses = await excessesOf(judged);
  if (excesses.length === 0) return judged;
  return { ...judgePolicy(source, {}, await keptGood()), faults: [...excesses, ...judged.faults] };
}

async function tellOnce(
  { told, tellHealth }: Parts,
  policy: PolicyInForce,
  { facts, fingerprint }: Pick<Applied, 'facts' | 'fingerprint'>,
) {
  const { from, faults } = policy;
  const telling: ToldHealth = {
    from,
    faults,
    ...(facts === undefined ? {} : { facts }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
  if (JSON.stringify(await told.read()) === JSON.stringify(telling)) return;
  await tellHealth(policy, fingerprint);
  await told.write(telling);
}

import * as z from 'zod/mini';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import { deviceFacts, type DeviceFacts } from '../device/device-facts.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';
import { judgePolicy, type KeptPolicy, type PolicyInForce } from './policy-in-force.ts';
import type { PolicySource } from './policy-source.ts';

/** What staff were last told about policy, so that they are told once. */
export const toldHealth = z.object({
  from: z.string(),
  faults: z.array(z.string()),
  /** Under which number and colour: a device that was renumbered says so at once. */
  facts: z.optional(deviceFacts),
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
  /** Acts on a policy: rules, number, stream. Called at every refresh; it reconciles. @returns who the device is now. */
  apply: (policy: PolicyInForce) => Promise<DeviceFacts | undefined>;
  /** Staff are told what is in force and what was wrong. */
  tellHealth: (policy: PolicyInForce) => Promise<void>;
};

export function createPolicyKeeper(parts: Parts): PolicyKeeper {
  const keptGood = async (): Promise<SchoolPolicy | undefined> => (await parts.lastGood.read())?.policy;
  return {
    async current() {
      return judgePolicy('managed', {}, await keptGood());
    },
    refresh: (settled) =>
      parts.lock('policy', async () => {
        const source = await parts.source();
        const good = await keptGood();
        // From the last good policy first: the source may need seconds (it reconciles, so twice costs nothing).
        await parts.apply(judgePolicy(source.name, {}, good));
        const raw = await source.read();
        const judged = judgePolicy(source.name, raw, good);
        if (judged.from === source.name && judged.policy !== undefined) {
          await parts.lastGood.write({ policy: judged.policy });
        }
        const facts = await parts.apply(judged);
        const isSettled = settled || Object.keys(raw).length > 0;
        if (isSettled) await tellOnce(parts, judged, facts);
      }),
  };
}

async function tellOnce({ told, tellHealth }: Parts, policy: PolicyInForce, facts: DeviceFacts | undefined) {
  const { from, faults } = policy;
  const telling: ToldHealth = { from, faults, ...(facts === undefined ? {} : { facts }) };
  if (JSON.stringify(await told.read()) === JSON.stringify(telling)) return;
  await tellHealth(policy);
  await told.write(telling);
}

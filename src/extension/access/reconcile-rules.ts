import type { AccessRule } from './access-rules.ts';

/** The browser's dynamic rules. */
export type RuleStore = {
  read: () => Promise<AccessRule[]>;
  replace: (change: { removeRuleIds: number[]; addRules: AccessRule[] }) => Promise<void>;
};

/** Makes the browser's rules those that are wanted, in one step, touching only what differs. */
export async function reconcileRules(store: RuleStore, wanted: readonly AccessRule[]): Promise<void> {
  const present = await store.read();
  const removeRuleIds = present
    .filter((rule) => !wanted.some((other) => isSameRule(rule, other)))
    .map((rule) => rule.id);
  const addRules = wanted.filter((rule) => !present.some((other) => isSameRule(rule, other)));
  if (removeRuleIds.length > 0 || addRules.length > 0) await store.replace({ removeRuleIds, addRules });
}

function isSameRule(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

/** The browser gives a rule back with its keys in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

import type { DnrRule } from '../../../domain/decisions/dnr-rule.ts';

/** One of the browser's rulesets. */
export type RuleStore = {
  read: () => Promise<DnrRule[]>;
  /** All of it or nothing. @throws Error that names the rule which the browser refuses. */
  replace: (change: { removeRuleIds: number[]; addRules: DnrRule[] }) => Promise<void>;
};

export type RuleChange = {
  /** What stands and is wanted no more, under its number. */
  removeRuleIds: number[];
  /** Numbers that stay and get another rule. */
  replacedIds: number[];
  addRules: DnrRule[];
};

/** What has to be done to the rules that stand for them to be those that are wanted; what is the same is left alone. */
export function changeOfRules(present: readonly DnrRule[], wanted: readonly DnrRule[]): RuleChange {
  const textOf = new Map(present.map((rule) => [rule.id, inOrder(rule)]));
  const ids = new Set(wanted.map(({ id }) => id));
  const addRules = wanted.filter((rule) => textOf.get(rule.id) !== inOrder(rule));
  return {
    removeRuleIds: present.map(({ id }) => id).filter((id) => !ids.has(id)),
    replacedIds: addRules.map(({ id }) => id).filter((id) => textOf.has(id)),
    addRules,
  };
}

/** The browser gives a rule back with its keys in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

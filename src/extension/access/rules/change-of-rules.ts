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
  const presentById = new Map(present.map((rule) => [rule.id, rule]));
  const ids = new Set(wanted.map(({ id }) => id));
  const addRules = wanted.filter((rule) => !isSame(presentById.get(rule.id), rule));
  return {
    removeRuleIds: present.map(({ id }) => id).filter((id) => !ids.has(id)),
    replacedIds: addRules.map(({ id }) => id).filter((id) => presentById.has(id)),
    addRules,
  };
}

/**
 * The same, by what is remembered of the rules that stand: to have the browser hand back fifty thousand hosts takes as long as to give
 * them to it.
 *
 * @param present fingerprints by number.
 * @param wanted rules with theirs.
 */
export function changeByFingerprint(
  present: Readonly<Record<string, string>>,
  wanted: readonly (readonly [DnrRule, string])[],
): RuleChange {
  const ids = new Set(wanted.map(([{ id }]) => String(id)));
  const addRules = wanted.filter(([{ id }, print]) => present[id] !== print).map(([rule]) => rule);
  return {
    removeRuleIds: Object.keys(present)
      .filter((id) => !ids.has(id))
      .map(Number),
    replacedIds: addRules.map(({ id }) => id).filter((id) => Object.hasOwn(present, id)),
    addRules,
  };
}

/** By what they say: the browser gives a rule back with its keys in an order of its own. Lists of hosts can be very long. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => isSame(part, other[at]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

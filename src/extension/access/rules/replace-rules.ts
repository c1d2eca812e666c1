import type { RuleChange, RuleStore } from './change-of-rules.ts';

/** So many single rules may be refused before the change as a whole is given up. */
const mostRefused = 20;

/**
 * Applies a change in one step. The browser takes all of it or nothing, so that a rule it refuses is left out and the others are
 * tried again: one bad entry never takes the others with it. `decide` still closes what that rule was for.
 *
 * @returns the numbers of the rules that were refused.
 * @throws Error when the browser refuses for a reason that is no single rule's.
 */
export async function replaceRules(
  store: RuleStore,
  { removeRuleIds, replacedIds, addRules }: RuleChange,
): Promise<number[]> {
  const refused: number[] = [];
  const leaving = [...new Set([...removeRuleIds, ...replacedIds])];
  let coming = addRules;
  if (leaving.length === 0 && coming.length === 0) return refused;
  for (;;) {
    try {
      await store.replace({ removeRuleIds: leaving, addRules: coming });
      return refused;
    } catch (error) {
      const id = Number(/\bid (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]);
      if (!coming.some((rule) => rule.id === id) || refused.length >= mostRefused) throw error;
      refused.push(id);
      coming = coming.filter((rule) => rule.id !== id);
    }
  }
}

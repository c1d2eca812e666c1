import type { CategoryName } from '../categories/category.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { Decision } from './decision.ts';

/** What policy says about a category; undefined when it neither closes nor opens it. */
export function decideByCategory(
  category: CategoryName | undefined,
  { blockedCategories, openedCategories }: CompiledPolicy,
): Decision | undefined {
  if (category === undefined) return undefined;
  if (blockedCategories.has(category))
    return { action: 'block', reason: 'category', rule: `blockedCategories: ${category}` };
  if (!openedCategories.has(category)) return undefined;
  return { action: 'allow', reason: 'allowed-category', rule: `allowedCategories: ${category}` };
}

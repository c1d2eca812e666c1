import { categoryNames, type CategoryName } from '../categories/category.ts';
import type { Decision } from './decision.ts';

/** What policy says about each category that it closes or opens. */
export function decisionsOfCategories(
  blocked: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): ReadonlyMap<CategoryName, Decision> {
  const decisions = new Map<CategoryName, Decision>();
  for (const name of categoryNames) {
    if (blocked.has(name))
      decisions.set(name, { action: 'block', reason: 'category', rule: `blockedCategories: ${name}` });
    else if (opened.has(name))
      decisions.set(name, {
        action: 'allow',
        reason: 'allowed-category',
        rule: `allowedCategories: ${name}`,
      });
  }
  return decisions;
}

import { categories } from '../categories/categories.ts';
import type { Category } from '../categories/category.ts';
import { madeOnceFor } from '../made-once.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import type { DnrDraft } from './dnr-rule.ts';
import { teacherMayOpenCategory } from './teacher-opening.ts';

/** One rule for each category that is closed or opened. Without a lesson that could open some, all closed ones are alike. */
export function dnrOfCategories(compiled: CompiledPolicy): DnrDraft[] {
  return categories().flatMap((category) => {
    if (compiled.blockedCategories.has(category.name)) return [closed(category, compiled)];
    if (!compiled.openedCategories.has(category.name)) return [];
    return [
      {
        key: `category ${category.name}`,
        band: 'allowed-category',
        rank: 0,
        reason: `allowedCategories: ${category.name}`,
        condition: hostsOf(category),
        does: 'allow',
      } as const,
    ];
  });
}

function closed(category: Category, compiled: CompiledPolicy): DnrDraft {
  const mayOpen = compiled.lesson?.mayOpen ?? 'nothing';
  return {
    key: `category ${category.name}`,
    band: teacherMayOpenCategory(category.name, mayOpen) ? 'openable-category' : 'closed-category',
    rank: 0,
    reason: `blockedCategories: ${category.name}`,
    condition: hostsOf(category),
    does: { block: 'category' },
  };
}

/** A host's category is that of the longest name it lies under, so what stands deeper in another list stays out. */
const hostsOf = madeOnceFor((category: Category): DnrDraft['condition'] => {
  const own = new Set(category.hosts);
  const deeper = categories()
    .flatMap((other) => (other === category ? other.except : [...other.hosts, ...other.except]))
    .filter((host) => !own.has(host) && isUnder(host, own));
  return {
    requestDomains: [...own].sort(),
    ...(deeper.length === 0 ? {} : { excludedRequestDomains: deeper.sort() }),
  };
});

function isUnder(host: string, hosts: ReadonlySet<string>): boolean {
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    if (hosts.has(host.slice(dot + 1))) return true;
  }
  return false;
}

import { browser } from '../platform/browser.ts';
import type { PolicySource } from './policy-source.ts';

/** What the school's admin pushes. Slow: after an install it answers `{}` for some seconds (`onChanged` follows). */
export const managedPolicySource: PolicySource = {
  name: 'managed',
  read: () => browser.storage.managed.get(),
};

import { browser } from '../platform/browser.ts';
import type { AccessRule } from './access-rules.ts';
import type { RuleStore } from './reconcile-rules.ts';

/** Dynamic rules of declarativeNetRequest. They outlive the browser. */
export const browserRules: RuleStore = {
  read: async () => (await browser.declarativeNetRequest.getDynamicRules()) as AccessRule[],
  replace: (change) => browser.declarativeNetRequest.updateDynamicRules(change),
};

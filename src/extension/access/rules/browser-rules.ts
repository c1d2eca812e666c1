import type { DnrRule } from '../../../domain/decisions/dnr-rule.ts';
import { browser } from '../../platform/browser.ts';
import type { RuleStore } from './change-of-rules.ts';

type BrowserRule = Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0]['addRules'] extends
  (infer R)[] | undefined
  ? R
  : never;

/** Dynamic rules of declarativeNetRequest. They outlive the browser. */
export const dynamicRules: RuleStore = {
  read: async () => (await browser.declarativeNetRequest.getDynamicRules()) as DnrRule[],
  replace: ({ removeRuleIds, addRules }) =>
    browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules: addRules as BrowserRule[] }),
};

/** Session rules end with the browser. */
export const sessionRules: RuleStore = {
  read: async () => (await browser.declarativeNetRequest.getSessionRules()) as DnrRule[],
  replace: ({ removeRuleIds, addRules }) =>
    browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules: addRules as BrowserRule[] }),
};

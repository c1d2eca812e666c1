import { dnrPriority, everyDocument, type DnrRule } from '../../../domain/decisions/dnr-rule.ts';
import type { RuleStore } from '../rules/change-of-rules.ts';

/** Rules of policy have numbers below this one. */
const firstId = 0x4000_0000;

/**
 * Lets one document through that rules hold and `decide` leaves open: an exact address, in one tab, until the document is there. No
 * address is kept for longer. Rules made for another policy take them away too.
 */
export type Passes = {
  open: (tabId: number, frameId: number, address: string) => Promise<void>;
  /** The document is there, or will not come. */
  used: (tabId: number, frameId: number) => Promise<void>;
  /** Takes away what an older worker died over. */
  forgetOthers: () => Promise<void>;
};

/** @param session the browser's session rules, which end with it. */
export function createPasses(session: RuleStore): Passes {
  // Forgotten with the worker; the rules are the truth.
  const ids = new Map<string, number>();
  const keyOf = (tabId: number, frameId: number) => `${tabId} ${frameId}`;
  const freeId = () => {
    const taken = new Set(ids.values());
    let id = firstId;
    while (taken.has(id)) id += 1;
    return id;
  };
  return {
    async open(tabId, frameId, address) {
      const key = keyOf(tabId, frameId);
      const id = ids.get(key) ?? freeId();
      ids.set(key, id);
      await session.replace({ removeRuleIds: [id], addRules: [passRule(id, tabId, address)] });
    },
    async used(tabId, frameId) {
      const key = keyOf(tabId, frameId);
      const id = ids.get(key);
      if (id === undefined) return;
      ids.delete(key);
      await session.replace({ removeRuleIds: [id], addRules: [] });
    },
    async forgetOthers() {
      const own = new Set(ids.values());
      const others = (await session.read()).map(({ id }) => id).filter((id) => id >= firstId && !own.has(id));
      if (others.length > 0) await session.replace({ removeRuleIds: others, addRules: [] });
    },
  };
}

/** The signs of a plain pattern stand for any text, where they cannot stand for themselves. */
function passRule(id: number, tabId: number, address: string): DnrRule {
  return {
    id,
    priority: dnrPriority('decided-open', 0),
    condition: {
      resourceTypes: everyDocument,
      tabIds: [tabId],
      urlFilter: `|${address.replace(/[*^|]/g, '*')}|`,
      isUrlFilterCaseSensitive: true,
    },
    action: { type: 'allow' },
  };
}

import type { Decision } from '../../../domain/decisions/decision.ts';
import type { Passes } from './passes.ts';

/** A document that is held, and which one it would be in its tab. */
export type HeldDocument = { tabId: number | undefined; frameId: number; address: string };

type Parts = {
  /** `decide` for here and now, with the host of the page around a frame. */
  decide: (address: string, frameOf: string | undefined) => Promise<Decision>;
  /** The host of the page around a frame; empty when nobody knows. */
  hostAround: (tabId: number, frameId: number) => Promise<string>;
  blockedPage: string;
  passes: Passes;
};

/**
 * Says where a held document goes: to its own address, through a pass, to the strict form of it, or to the page that stands in for it.
 */
export function createMayOpen({ decide, hostAround, blockedPage, passes }: Parts) {
  return async ({ tabId, frameId, address }: HeldDocument): Promise<{ address: string }> => {
    const frameOf = frameId === 0 || tabId === undefined ? undefined : await hostAround(tabId, frameId);
    const decision = await decide(address, frameOf);
    if (decision.action === 'block') {
      return { address: `${blockedPage}?reason=${decision.reason}&u=${address}` };
    }
    const open = decision.action === 'rewrite' ? decision.target : address;
    if (tabId !== undefined) await passes.open(tabId, frameId, open);
    return { address: open };
  };
}

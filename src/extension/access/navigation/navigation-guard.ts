import { decide } from '../../../domain/decisions/decide.ts';
import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import { parseAddress } from '../../../domain/decisions/parse-address.ts';
import type { BlockReason } from '../../../domain/decisions/reasons.ts';
import type { Concern } from '../../../domain/concerns/concern.ts';
import type { Navigation, Pages } from './navigation.ts';
import { rulesRewriteTo } from './rules-rewrite.ts';

/**
 * The second line behind the browser's rules: what rules cannot see (a site's own service worker, pushState, addresses that are
 * no network's) or cannot say (an address inside another). docs/policy.md lists it all.
 */
export type NavigationGuard = {
  /** A document sets out; nothing of it is there yet. */
  begins: (navigation: Navigation) => Promise<void>;
  /** A document is there, or has changed its address. */
  arrived: (navigation: Navigation) => Promise<void>;
  /** Something else holds now: every open page is decided on again. */
  reconsiderAll: () => Promise<void>;
};

type Parts = {
  pages: Pages;
  compiled: () => Promise<CompiledPolicy>;
  now: () => number;
  /** Origin of the extension, without a slash. */
  ownOrigin: string;
  blockedPage: string;
  kindnessPage: string;
  /** Looks at what was searched for, and records a concern. */
  heedSearch: (address: string) => Promise<Concern | undefined>;
  /** Said of every page before anything is awaited: the page that stands in for it may ask at once. */
  setsOut: (tabId: number, address: string) => void;
  /** Remembers which address a tab was refused, for a page that was not told. */
  remember: (tabId: number, address: string) => Promise<void>;
  recordBlocked: (address: string) => Promise<void>;
  pause: (milliseconds: number) => Promise<void>;
};

/** Longest time in which the browser's own redirection has replaced a page; to do it twice would load our page twice. */
const rulesRedirectWithinMs = 60;

/** Reasons that no rule can say (docs/policy.md, "What rules cannot say"). */
const beyondRules: ReadonlySet<BlockReason> = new Set(['nested-address', 'look-alike', 'scheme-closed']);

/** A screen that rests covers its pages and leaves them as they are, so that the child comes back to them. */
const leavesOpenPages: ReadonlySet<BlockReason> = new Set(['resting', 'withdrawn']);

type Stage = 'begins' | 'arrived' | 'reconsidered';

export function createNavigationGuard(parts: Parts): NavigationGuard {
  const look = async (navigation: Navigation, stage: Stage) => {
    if (navigation.address === '' || navigation.address.startsWith(`${parts.ownOrigin}/`)) return;
    await (navigation.frameId === 0
      ? lookAtPage(parts, navigation, stage)
      : lookAtFrame(parts, navigation, stage));
  };
  return {
    begins(navigation) {
      const { tabId, frameId, address } = navigation;
      if (frameId === 0 && isOfTheWeb(address)) parts.setsOut(tabId, address);
      return look(navigation, 'begins');
    },
    arrived: (navigation) => look(navigation, 'arrived'),
    async reconsiderAll() {
      const open = await parts.pages.all();
      await Promise.allSettled(open.map((navigation) => look(navigation, 'reconsidered')));
    },
  };
}

async function lookAtPage(parts: Parts, { tabId, address }: Navigation, stage: Stage): Promise<void> {
  const target = await otherAddress(parts, address, stage);
  if (target?.blocked === false) await show(parts, tabId, target.address);
  const concern = stage === 'reconsidered' ? undefined : await parts.heedSearch(address);
  if (concern?.kind === 'kindness') return show(parts, tabId, parts.kindnessPage);
  if (target?.blocked !== true) return;
  // Whatever arrives sooner, by a service worker of its own, is looked at again when it does.
  if (stage === 'begins' && target.byRules) await parts.pause(rulesRedirectWithinMs);
  await show(parts, tabId, target.address);
  await parts.remember(tabId, address);
  // The page that stands in tells of an address of the web; it never learns of any other.
  if (!isOfTheWeb(address)) await parts.recordBlocked(address);
}

async function lookAtFrame(parts: Parts, navigation: Navigation, stage: Stage): Promise<void> {
  const { tabId, frameId, parentFrameId, address } = navigation;
  // What else a frame holds was written by the page around it.
  if (!isOfTheWeb(address)) return;
  const parent = await parts.pages.addressOfFrame(tabId, parentFrameId);
  const frameOf = parent === undefined ? undefined : parseAddress(parent)?.host;
  const target = await otherAddress(parts, address, stage, frameOf ?? '');
  if (target === undefined || (await parts.pages.showInFrame(tabId, frameId, target.address))) return;
  if (stage !== 'begins' && target.blocked) await show(parts, tabId, target.address);
}

/** `byRules`: the browser's rules refuse it as well, unless they never saw it. */
type Target = { address: string; blocked: boolean; byRules: boolean };

/** Where a document has to go in place of its address; undefined when it may stay, or when the rules see to it. */
async function otherAddress(
  parts: Parts,
  address: string,
  stage: Stage,
  frameOf?: string,
): Promise<Target | undefined> {
  const compiled = await parts.compiled();
  const decision = decide(address, compiled, parts.now(), frameOf);
  if (decision.action === 'allow') return undefined;
  const isBlocked = decision.action === 'block';
  if (isBlocked && stage !== 'begins' && leavesOpenPages.has(decision.reason)) return undefined;
  const blocked = (reason: BlockReason) => ({
    address: `${parts.blockedPage}?reason=${reason}&u=${address}`,
    blocked: true,
    byRules: isOfTheWeb(address) && !beyondRules.has(reason),
  });
  if (decision.action === 'block') return blocked(decision.reason);
  if (stage === 'begins' && rulesRewriteTo(address, decision.target, compiled)) return undefined;
  // An address that would be rewritten for ever is refused.
  const next = decide(decision.target, compiled, parts.now(), frameOf);
  return next.action === 'allow'
    ? { address: decision.target, blocked: false, byRules: false }
    : blocked('engine-page-closed');
}

/** Unless the tab is there or on its way there, or already stands at one of our own pages. */
async function show(
  { pages, ownOrigin, kindnessPage }: Parts,
  tabId: number,
  address: string,
): Promise<void> {
  const there = await pages.addressesOf(tabId);
  const going = there.at(-1);
  if (going === undefined || going === address) return;
  if (address !== kindnessPage && going.startsWith(`${ownOrigin}/`)) return;
  await pages.show(tabId, address);
}

function isOfTheWeb(address: string): boolean {
  return /^(?:blob:)?https?:/i.test(address);
}

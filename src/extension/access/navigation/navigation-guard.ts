import { decideToEnd } from '../../../domain/decisions/decide-to-end.ts';
import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import { parseAddress } from '../../../domain/decisions/parse-address.ts';
import type { BlockReason } from '../../../domain/decisions/reasons.ts';
import type { Concern } from '../../../domain/concerns/concern.ts';
import { blockedAddress } from '../blocked-address.ts';
import type { Navigation, Pages } from './navigation.ts';
import { rulesRewriteTo } from './rules-rewrite.ts';

/**
 * The second line behind the browser's rules: what rules cannot see (a site's own service worker, pushState, addresses that are
 * no network's, a page of before another policy). docs/policy.md lists it all.
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
  /** A frame was refused; the page that stands in for it there tells nobody. */
  recordBlockedFrame: (address: string, frameOf: string) => Promise<void>;
  pause: (milliseconds: number) => Promise<void>;
};

/**
 * By then the browser's own redirection has replaced a page, also on a slow device; to do it twice would load our page twice, and take
 * it away under a finger. Nothing of the page is on the screen meanwhile: what comes sooner is looked at when it comes.
 */
const rulesRedirectWithinMs = 250;

/** A screen that rests covers its pages and leaves them as they are, so that the child comes back to them. */
const leavesOpenPages: ReadonlySet<BlockReason> = new Set(['resting', 'withdrawn']);

type Stage = 'begins' | 'arrived' | 'reconsidered';

export function createNavigationGuard(parts: Parts): NavigationGuard {
  const show = createShow(parts);
  const look = async (navigation: Navigation, stage: Stage) => {
    if (navigation.address === '') return;
    if (navigation.address.startsWith(`${parts.ownOrigin}/`)) {
      if (navigation.frameId !== 0 && stage === 'arrived') await refusedFrame(parts, navigation);
      return;
    }
    await (navigation.frameId === 0
      ? lookAtPage(parts, show, navigation, stage)
      : lookAtFrame(parts, show, navigation, stage));
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

type Show = (tabId: number, address: string) => Promise<void>;

async function lookAtPage(
  parts: Parts,
  show: Show,
  { tabId, address }: Navigation,
  stage: Stage,
): Promise<void> {
  const target = await otherAddress(parts, address, stage);
  if (target?.blocked === false) await show(tabId, target.address);
  const concern = stage === 'reconsidered' ? undefined : await parts.heedSearch(address);
  if (concern?.kind === 'kindness') return show(tabId, parts.kindnessPage);
  if (target?.blocked !== true) return;
  const leave = async () => {
    if (stage === 'begins' && target.byRules) {
      await parts.pause(rulesRedirectWithinMs);
      // The rules were quicker, or the child has gone elsewhere.
      if ((await parts.pages.addressesOf(tabId)).at(-1) !== address) return;
    }
    await show(tabId, target.address);
  };
  await Promise.all([leave(), parts.remember(tabId, address)]);
  // The page that stands in tells of an address of the web; it never learns of any other.
  if (!isOfTheWeb(address)) await parts.recordBlocked(address);
}

/** One of our own pages has come to stand in a frame of another page. */
async function refusedFrame(parts: Parts, { tabId, parentFrameId, address }: Navigation): Promise<void> {
  const refused = address.startsWith(parts.blockedPage) ? blockedAddress(address) : undefined;
  if (refused !== undefined)
    await parts.recordBlockedFrame(refused, await hostOf(parts, tabId, parentFrameId));
}

/** The host of a page around a frame; empty when it is gone, or has none. */
async function hostOf({ pages }: Parts, tabId: number, frameId: number): Promise<string> {
  const around = await pages.addressOfFrame(tabId, frameId);
  return parseAddress(around ?? '')?.host ?? '';
}

async function lookAtFrame(parts: Parts, show: Show, navigation: Navigation, stage: Stage): Promise<void> {
  const { tabId, frameId, parentFrameId, address } = navigation;
  // What else a frame holds was written by the page around it.
  if (!isOfTheWeb(address)) return;
  const target = await otherAddress(parts, address, stage, await hostOf(parts, tabId, parentFrameId));
  if (target === undefined || (stage === 'begins' && target.byRules)) return;
  if (await parts.pages.showInFrame(tabId, frameId, target.address)) return;
  if (stage !== 'begins' && target.blocked) await show(tabId, target.address);
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
  const decision = decideToEnd(address, compiled, parts.now(), frameOf);
  if (decision.action === 'allow') return undefined;
  if (decision.action === 'rewrite') {
    if (stage === 'begins' && rulesRewriteTo(address, decision.target, compiled)) return undefined;
    return { address: decision.target, blocked: false, byRules: false };
  }
  if (stage !== 'begins' && leavesOpenPages.has(decision.reason)) return undefined;
  return {
    address: `${parts.blockedPage}?reason=${decision.reason}&u=${address}`,
    blocked: true,
    byRules: /^https?:/i.test(address),
  };
}

/**
 * Moves a tab, unless it is there or on its way there, or already stands at one of our own pages. One change of address is told
 * by two events of the browser; to move twice would begin anew.
 */
function createShow({ pages, ownOrigin, kindnessPage }: Parts): Show {
  const moving = new Map<number, string>();
  return async (tabId, address) => {
    if (moving.get(tabId) === address) return;
    moving.set(tabId, address);
    try {
      const going = (await pages.addressesOf(tabId)).at(-1);
      const isOurs = address !== kindnessPage && going?.startsWith(`${ownOrigin}/`) === true;
      if (going !== undefined && going !== address && !isOurs) await pages.show(tabId, address);
    } finally {
      if (moving.get(tabId) === address) moving.delete(tabId);
    }
  };
}

function isOfTheWeb(address: string): boolean {
  return /^(?:blob:)?https?:/i.test(address);
}

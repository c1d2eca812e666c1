import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { compilePolicy } from '../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../src/domain/decisions/decide.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { heldAddresses, mustOpen, visitedAddresses } from './support/visited-addresses.ts';

const upper = {
  classes: [{ colour: 'blue', name: 'Year 6', keyStage: 'upper-ks2', taughtSafeSearching: true }],
  allowedSites: ['museum.example', 'https://encyclopedia.example/wiki', 'video.example/watch?v=AbC'],
  blockedSites: ['gossip.example', 'encyclopedia.example/wiki/Special:Random', 'q.example?a=1&b=2'],
};

let room: GuardedChromebook;
let page: Page;

beforeAll(async () => {
  room = await startGuardedChromebook(upper);
  page = await room.chromebook.browser.newPage();
});
afterAll(() => room.close());

/** Goes to each address. @returns what went elsewhere than `decide` says, or was asked for all the same. */
async function visitAll(addresses: readonly string[]): Promise<string[]> {
  const compiled = compilePolicy(room.policy(), 'blue');
  const wrong: string[] = [];
  const outcomes = { allow: 0, block: 0, rewrite: 0 };
  for (const address of addresses) {
    const decision = decide(address, compiled, Date.now());
    outcomes[decision.action] += 1;
    const from = room.web.requested.length;
    const rested = await room.visit(page, address);
    const asked = room.web.requested.slice(from).filter((one) => isOfSameHost(one, address));
    if (decision.action === 'block') {
      const isLeft = rested.startsWith(
        `chrome-extension://${room.chromebook.extensionId}/access/blocked.html`,
      );
      if (!isLeft || asked.length > 0) {
        wrong.push(`${address}: ${decision.reason}, came to ${rested}, asked ${asked.join()}`);
      }
    } else {
      const expected = new URL(decision.action === 'rewrite' ? decision.target : address);
      expected.username = expected.password = '';
      const isThere = () => [expected.href, expected.href.replace(/^http:/, 'https:')].includes(page.url());
      if (!(await comesTrue(isThere))) {
        wrong.push(`${address}: expected ${decision.action} ${expected.href}, came to ${page.url()}`);
      }
    }
  }
  console.log(`${addresses.length} addresses visited`, outcomes);
  return wrong;
}

describe('by real navigation under managed policy', () => {
  it('every address goes where decide says, and what is refused is never asked for', async () => {
    expect(await visitAll(visitedAddresses)).toEqual([]);
  }, 200_000);

  it('what no rule can say is held until decide was asked, also where translators and archives are open', async () => {
    await room.give({
      ...upper,
      classes: [
        { ...upper.classes[0], allowedCategories: ['translation', 'archive', 'reader', 'proxies-vpn'] },
      ],
      blockedSites: [...upper.blockedSites, 'many.example/?a=1&b=2&c=3'],
      allowedSites: [...upper.allowedSites, 'two.example/?a=1&b=2'],
    });
    expect(await visitAll(heldAddresses)).toEqual([]);
    const passes = await (
      await room.chromebook.worker()
    ).evaluate(async () =>
      (await chrome.declarativeNetRequest.getSessionRules()).filter(
        ({ condition }) => condition.tabIds !== undefined,
      ),
    );
    expect(passes, 'no address that was let through is kept').toEqual([]);
  });

  it('closes nothing by accident: museums, encyclopaedias, the BBC, Workspace and sites with ?q=', () => {
    const compiled = compilePolicy(room.policy(), 'blue');
    const closed = mustOpen.filter((address) => decide(address, compiled, Date.now()).action !== 'allow');
    expect(closed).toEqual([]);
  });
});

/** The browser has requests of its own, to its maker's services, and for the icon of a page that was open before. */
function isOfSameHost(requested: string, address: string): boolean {
  if (requested.endsWith('/favicon.ico')) return false;
  return new URL(requested).hostname === new URL(address).hostname.replace(/\.$/, '');
}

/** The second line may move a page once more after it has arrived. */
async function comesTrue(question: () => boolean): Promise<boolean> {
  return waitUntil('it', async () => question(), 2_000).catch(() => false);
}

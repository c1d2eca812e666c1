import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { compilePolicy } from '../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../src/domain/decisions/decide.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { startGuardedChromebook, type GuardedChromebook } from './support/guarded-chromebook.ts';
import { mustOpen, visitedAddresses } from './support/visited-addresses.ts';

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

/** Reasons that no rule can say (docs/policy.md): the second line closes these from the moment the navigation begins. */
const beyondRules = new Set(['nested-address', 'look-alike']);

describe('by real navigation under managed policy', () => {
  it('every address goes where decide says, and what rules refuse is never asked for', async () => {
    const compiled = compilePolicy(room.policy(), 'blue');
    const ownPages = `chrome-extension://${room.chromebook.extensionId}/access/`;
    const wrong: string[] = [];
    const outcomes = { allow: 0, block: 0, rewrite: 0 };
    for (const address of visitedAddresses) {
      const decision = decide(address, compiled, Date.now());
      outcomes[decision.action] += 1;
      const from = room.web.requested.length;
      const rested = await room.visit(page, address);
      const asked = room.web.requested.slice(from).filter((one) => isOfSameHost(one, address));
      if (decision.action === 'block') {
        const isLeft = rested.startsWith(ownPages);
        if (!isLeft || (asked.length > 0 && !beyondRules.has(decision.reason))) {
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
    console.log(`${visitedAddresses.length} addresses visited`, outcomes);
    expect(wrong).toEqual([]);
  }, 150_000);

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

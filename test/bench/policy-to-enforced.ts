import { wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import { markAfter } from '../../src/cli/demo/marks.ts';
import type { Bench } from './support/bench.ts';

const runs = 8;
const siteCount = 50_000;

/** A changed policy of 50,000 sites is there → Chrome holds its rules. */
export const policyToEnforced: Bench = {
  name: `policy of ${siteCount.toLocaleString('en')} sites → enforced`,
  bareName: 'a bare worker that updates one rule with as many domains',
  async measure({ room, bare }) {
    const { chromebook, policy } = room.school;
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < runs; run++) {
      const sites = Array.from({ length: siteCount }, (_, at) => `site-${run}-${at}.example`);
      const givenAt = Date.now();
      await chromebook.setPolicy({ ...policy, blockedSites: sites });
      const arrived = await markAfter(await chromebook.worker(), 'policy-arrived', givenAt);
      ours.push((await markAfter(await chromebook.worker(), 'policy-enforced', arrived)) - arrived);

      const worker = await wakeWorker(bare.browser, bare.extensionId);
      limit.push(
        await worker.evaluate(async (requestDomains) => {
          const from = performance.now();
          await chrome.declarativeNetRequest.updateDynamicRules({
            removeRuleIds: [1],
            addRules: [
              {
                id: 1,
                action: { type: chrome.declarativeNetRequest.RuleActionType.BLOCK },
                condition: {
                  requestDomains,
                  resourceTypes: [chrome.declarativeNetRequest.ResourceType.MAIN_FRAME],
                },
              },
            ],
          });
          return performance.now() - from;
        }, sites),
      );
    }
    await chromebook.setPolicy(policy);
    return { ours, bare: limit };
  },
};

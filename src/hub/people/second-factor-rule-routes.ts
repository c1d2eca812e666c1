import { Hono } from 'hono';
import { secondFactorRule, secondFactorRulePath } from '../../contracts/http/second-factor-rule.ts';
import { writeSetting } from '../store/setting-store.ts';
import { addSignInDeed } from '../store/sign-in-deed-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import type { AdultParts } from './adult-routes.ts';
import { byAdultOf } from './by-adult-of.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import { graceDaysOf, graceSetting } from './when-second-factor-is-due.ts';

/** How long a role that needs a second factor is whole without one: the school's own rule. */
export function secondFactorRuleRoutes(parts: AdultParts): Hono<HubEnv> {
  const { reading, store, needRight, publicAddress, clock } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  return new Hono<HubEnv>()
    .get(secondFactorRulePath, ownOrigin, needRight('see-adults'), async (context) =>
      context.json({ graceDays: await graceDaysOf(reading) }),
    )
    .post(secondFactorRulePath, ownOrigin, needRight('change-adults'), async (context) => {
      const { graceDays } = await readJson(context.req.raw, secondFactorRule);
      const by = byAdultOf(context);
      await store.commit(async (transaction) => {
        await writeSetting(transaction, graceSetting, String(graceDays));
        const details = { graceDays };
        await addSignInDeed(transaction, { adult: null, deed: 'grace-set', details, by, at: clock() });
        return { answer: undefined, frames: [] };
      });
      return context.json({ graceDays });
    });
}

import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { pushEndRequest, pushSubscription, pushSubscriptionPath } from '../../contracts/http/push.ts';
import type { HubClock } from '../hub-clock.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { forgetPushSubscriptions, keepPushSubscription } from '../store/push-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { isPushService } from './push-services.ts';

export type PushParts = {
  pushPublicKey: string;
  /** Origins to which the hub pushes beside those of browsers. */
  pushServices: readonly string[];
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
};

/** Whoever may answer a press may have it said to their own browser, and ends that as easily. */
export function pushRoutes(parts: PushParts): Hono<HubEnv> {
  const { pushPublicKey: publicKey, pushServices, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .get(pushSubscriptionPath, ownOrigin, needRight('answer-press'), (context) => context.json({ publicKey }))
    .post(pushSubscriptionPath, ownOrigin, needRight('answer-press'), async (context) => {
      const subscription = await readJson(context.req.raw, pushSubscription);
      if (!isPushService(subscription.endpoint, pushServices)) throw new CodedError('push-service-unknown');
      const { adultId, sessionId } = context.var.adult;
      const whose = { adultId, sessionId, at: clock().toISOString() };
      await store.commit(async (transaction) => ({
        answer: await keepPushSubscription(transaction, subscription, whose),
        frames: [],
      }));
      return context.json({ subscribed: true });
    })
    .delete(pushSubscriptionPath, ownOrigin, needRight('answer-press'), async (context) => {
      const { endpoint } = await readJson(context.req.raw, pushEndRequest);
      const { adultId } = context.var.adult;
      await store.commit(async (transaction) => ({
        answer: await forgetPushSubscriptions(transaction, { endpoint, adultId }),
        frames: [],
      }));
      return context.json({ subscribed: false });
    });
}

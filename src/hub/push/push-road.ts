import { ECDH } from 'node:crypto';
import webpush from 'web-push';
import type { PushSubscriptionOfBrowser } from '../../contracts/http/push.ts';
import type { Notice, NoticeRoad, Sent } from '../notices/notice-road.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { forgetPushSubscriptions, pushSubscriptionsOf } from '../store/push-store.ts';
import type { PushKeys } from './push-keys.ts';
import { reachedBrowsers } from './reached-browsers.ts';

export type PushRoadParts = {
  reading: HubStore;
  store: GroupCommit;
  keys: PushKeys;
  /** How the network reaches the hub; push services are told it as the one to write to. */
  publicAddress: () => string;
  fetch: typeof fetch;
};

/** A push that a browser cannot be given within this time is of no use any more, in seconds: the press climbs meanwhile. */
const worthSeconds = 15 * 60;
const patienceMs = 10_000;
/** Several presses are one notification: a newer push takes the place of one that waits at the push service (RFC 8030, 5.4). */
const topic = 'help-needed';
/** All that a push says (design, truth 9). */
const payload = JSON.stringify({ type: 'help-needed' });

type OfBrowser = 'taken' | 'gone' | 'later' | 'refused';

/** The road by which an adult's browsers are told that help is needed, through the push services of their makers, encrypted for the browser. */
export function pushRoad({ reading, store, keys, publicAddress, fetch }: PushRoadParts): NoticeRoad {
  const reached = reachedBrowsers();

  async function tell(subscription: PushSubscriptionOfBrowser): Promise<OfBrowser> {
    // Nothing can be encrypted for what no browser has given.
    if (!isPublicKey(subscription.keys.p256dh)) return 'gone';
    try {
      const { endpoint, headers, body } = webpush.generateRequestDetails(subscription, payload, {
        vapidDetails: { subject: contactOf(publicAddress()), ...keys },
        TTL: worthSeconds,
        urgency: 'high',
        topic,
      });
      const response = await fetch(endpoint, {
        method: 'POST',
        // How long the body is, fetch says by itself.
        headers: Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'content-length'),
        body: new Uint8Array(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(patienceMs),
      });
      await response.body?.cancel();
      return outcomeOf(response.status);
    } catch {
      // No way to the push service: an offline hub is nothing unusual.
      return 'later';
    }
  }

  return {
    async send({ noticeId, adultId }: Notice): Promise<Sent> {
      const has = new Set(reached.of(noticeId));
      const all = await pushSubscriptionsOf(reading, adultId);
      const outcomes = await Promise.all(
        all
          .filter(({ endpoint }) => !has.has(endpoint))
          .map(async (subscription) => ({ subscription, came: await tell(subscription) })),
      );
      const gone = outcomes.filter(({ came }) => came === 'gone');
      for (const { subscription } of gone) await forget(subscription);
      for (const { subscription, came } of outcomes) if (came === 'taken') has.add(subscription.endpoint);
      if (outcomes.some(({ came }) => came === 'later')) {
        reached.keep(noticeId, has);
        return { sent: false, again: true, code: 'push-service-unreachable' };
      }
      reached.forget(noticeId);
      if (has.size > 0) return { sent: true };
      const code = outcomes.some(({ came }) => came === 'refused') ? 'push-refused' : 'push-not-subscribed';
      return { sent: false, again: false, code };
    },
  };

  async function forget({ endpoint }: PushSubscriptionOfBrowser): Promise<void> {
    await store.commit(async (transaction) => ({
      answer: await forgetPushSubscriptions(transaction, { endpoint }),
      frames: [],
    }));
  }
}

/** Whether base64url is a point of the curve by which browsers agree on a secret (RFC 8291, 3.1), as it stands there: uncompressed. */
function isPublicKey(p256dh: string): boolean {
  try {
    const point = ECDH.convertKey(p256dh, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return point === p256dh;
  } catch {
    return false;
  }
}

/** What the answer of a push service says (RFC 8030, 5 and 8.4). */
function outcomeOf(status: number): OfBrowser {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

/** Push services want a way to write to whoever sends (RFC 8292, 2.1): the hub's address, or on plain http a word in its place. */
function contactOf(address: string): string {
  return address.startsWith('https:') ? address : 'mailto:hub@lids-down.example';
}

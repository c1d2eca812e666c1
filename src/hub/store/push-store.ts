import type { PushSubscriptionOfBrowser } from '../../contracts/http/push.ts';
import type { HubStore } from './hub-tables.ts';

/** Browsers of one adult at most; the oldest is forgotten first. */
const mostOfAdult = 20;

/** Keeps where a browser is reached, in the name of whoever is signed in there now. */
export async function keepPushSubscription(
  store: HubStore,
  { endpoint, keys }: PushSubscriptionOfBrowser,
  whose: { adultId: string; sessionId: string; at: string },
): Promise<void> {
  const row = {
    adult_id: whose.adultId,
    session_id: whose.sessionId,
    p256dh: keys.p256dh,
    auth: keys.auth,
    made_at: whose.at,
  };
  await store
    .insertInto('push_subscription')
    .values({ endpoint, ...row })
    .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(row))
    .execute();
  const newest = store
    .selectFrom('push_subscription')
    .select('endpoint')
    .where('adult_id', '=', whose.adultId)
    .orderBy('made_at', 'desc')
    .limit(mostOfAdult);
  await store
    .deleteFrom('push_subscription')
    .where('adult_id', '=', whose.adultId)
    .where('endpoint', 'not in', newest)
    .execute();
}

/** Where the browsers of an adult are reached. */
export async function pushSubscriptionsOf(
  store: HubStore,
  adultId: string,
): Promise<PushSubscriptionOfBrowser[]> {
  const rows = await store
    .selectFrom('push_subscription')
    .select(['endpoint', 'p256dh', 'auth'])
    .where('adult_id', '=', adultId)
    .orderBy('made_at')
    .execute();
  return rows.map(({ endpoint, p256dh, auth }) => ({ endpoint, keys: { p256dh, auth } }));
}

/** Adults who are reached in at least one browser. */
export async function adultsWithPush(store: HubStore): Promise<Set<string>> {
  const rows = await store.selectFrom('push_subscription').select('adult_id').distinct().execute();
  return new Set(rows.map(({ adult_id }) => adult_id));
}

/** Which browsers: one, those of one sign-in, those of one adult; what stands together must all fit. */
type WhichBrowsers = { endpoint: string; adultId?: string } | { sessionId: string } | { adultId: string };

/** Forgets browsers. */
export async function forgetPushSubscriptions(store: HubStore, which: WhichBrowsers): Promise<void> {
  const { endpoint, sessionId, adultId }: { endpoint?: string; sessionId?: string; adultId?: string } = which;
  await store
    .deleteFrom('push_subscription')
    .$if(endpoint !== undefined, (query) => query.where('endpoint', '=', endpoint ?? ''))
    .$if(adultId !== undefined, (query) => query.where('adult_id', '=', adultId ?? ''))
    .$if(sessionId !== undefined, (query) => query.where('session_id', '=', sessionId ?? ''))
    .execute();
}

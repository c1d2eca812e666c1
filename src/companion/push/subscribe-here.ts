import { pushAnswer, pushKeyResponse, pushSubscriptionPath } from '../../contracts/http/push.ts';
import type { AskHub } from '../hub/ask-hub.ts';

/** What of a service worker's registration is needed to be reached where the companion is closed. */
export type Reachable = { pushManager: Pick<PushManager, 'getSubscription' | 'subscribe'> };

/** `closed`: told also while the companion is closed. `open`: only while it is open in a tab. */
export type Reach = 'closed' | 'open';

/**
 * Lets the hub reach this browser. Said again it is the same; a browser that was told of another key, as of a hub that was set up anew,
 * is told of the present one.
 *
 * @param registration undefined where this page has no service worker.
 * @returns how far it reaches: a browser without a push service can still be told while the page is open.
 * @throws HubProblem
 */
export async function subscribeHere(ask: AskHub, registration: Reachable | undefined): Promise<Reach> {
  const manager = registration?.pushManager;
  if (manager === undefined) return 'open';
  const { publicKey } = await ask({ method: 'GET', path: pushSubscriptionPath }, pushKeyResponse);
  const key = bytesOf(publicKey);
  let subscription = await manager.getSubscription();
  if (subscription !== null && !isSame(subscription.options.applicationServerKey, key)) {
    await subscription.unsubscribe();
    subscription = null;
  }
  try {
    subscription ??= await manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch (error) {
    // No push service in this browser, or no way to it: the page itself still tells.
    if (error instanceof DOMException) return 'open';
    throw error;
  }
  const { endpoint, keys } = subscription.toJSON();
  await ask({ method: 'POST', path: pushSubscriptionPath, body: { endpoint, keys } }, pushAnswer);
  return 'closed';
}

/** Ends it, at the push service and, where the hub can be asked, there. */
export async function unsubscribeHere(registration: Reachable | undefined, ask?: AskHub): Promise<void> {
  const subscription = await registration?.pushManager?.getSubscription();
  if (subscription === null || subscription === undefined) return;
  const { endpoint } = subscription;
  // The push service first: what it does not know is not delivered, whatever the hub still has.
  await subscription.unsubscribe();
  if (ask) await ask({ method: 'DELETE', path: pushSubscriptionPath, body: { endpoint } }, pushAnswer);
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

function isSame(known: ArrayBuffer | null, key: Uint8Array): boolean {
  const bytes = new Uint8Array(known ?? []);
  return bytes.length === key.length && bytes.every((byte, index) => byte === key[index]);
}

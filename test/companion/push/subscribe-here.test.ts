import { expect, it } from 'vitest';
import { subscribeHere, unsubscribeHere } from '../../../src/companion/push/subscribe-here.ts';
import type { AskHub, HubRequest } from '../../../src/companion/hub/ask-hub.ts';

const publicKey = Buffer.from('a key of this hub').toString('base64url');

/** A browser with a push service, or one that has none, and what the hub was asked. */
function browser(known?: string, refuses?: Error) {
  const asked: (HubRequest & { body?: unknown })[] = [];
  const done: string[] = [];
  const ask = (async (request: HubRequest) => {
    asked.push(request);
    return request.method === 'GET' ? { publicKey } : { subscribed: true };
  }) as AskHub;
  const subscriptionOf = (key: ArrayBuffer) => ({
    endpoint: 'https://push.example/1',
    options: { applicationServerKey: key },
    unsubscribe: async () => {
      done.push('unsubscribed');
      current = null;
      return true;
    },
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
  });
  let current = known === undefined ? null : subscriptionOf(new Uint8Array(Buffer.from(known)).buffer);
  const pushManager = {
    getSubscription: async () => current,
    subscribe: async (options: {
      userVisibleOnly: boolean;
      applicationServerKey: Uint8Array<ArrayBuffer>;
    }) => {
      if (refuses) throw refuses;
      done.push(
        `subscribed ${options.userVisibleOnly} ${Buffer.from(options.applicationServerKey).toString()}`,
      );
      return (current = subscriptionOf(options.applicationServerKey.buffer));
    },
  };
  return { ask, asked, done, registration: { pushManager } as never };
}

it('subscribes with the key of this hub, and tells the hub where the browser is reached', async () => {
  const { ask, asked, done, registration } = browser();
  expect(await subscribeHere(ask, registration)).toBe('closed');
  expect(done).toEqual(['subscribed true a key of this hub']);
  expect(asked.at(-1)?.body).toEqual({
    endpoint: 'https://push.example/1',
    keys: { p256dh: 'p', auth: 'a' },
  });
});

it('keeps what the browser has, and begins anew where that was for another key', async () => {
  const same = browser('a key of this hub');
  await subscribeHere(same.ask, same.registration);
  expect(same.done).toEqual([]);
  expect(same.asked).toHaveLength(2);
  const other = browser('a key of another hub');
  await subscribeHere(other.ask, other.registration);
  expect(other.done).toEqual(['unsubscribed', 'subscribed true a key of this hub']);
});

it('says that only the open page tells where there is no worker, or no push service', async () => {
  const { ask, asked } = browser();
  expect(await subscribeHere(ask, undefined)).toBe('open');
  expect(asked).toEqual([]);
  const none = browser(undefined, new DOMException('Registration failed', 'AbortError'));
  expect(await subscribeHere(none.ask, none.registration)).toBe('open');
});

it('ends at the push service, and at the hub where it can be asked', async () => {
  const { ask, asked, done, registration } = browser('a key of this hub');
  await unsubscribeHere(registration, ask);
  expect([done, asked.map(({ method }) => method)]).toEqual([['unsubscribed'], ['DELETE']]);
  await unsubscribeHere(registration, ask);
  expect(asked).toHaveLength(1);
});

import * as z from 'zod/mini';

/** `GET`: the hub's own key for Web Push; `POST`: this browser is to be told when help is needed; `DELETE`: not any more. */
export const pushSubscriptionPath = '/api/push-subscription';

export const pushKeyResponse = z.looseObject({
  /** The hub's public key (RFC 8292), uncompressed P-256 as base64url: the browser's `applicationServerKey`. */
  publicKey: z.string(),
});

const base64url = (length: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.minLength(length), z.maxLength(length));

/** Where a browser is reached, as its `PushSubscription` says it (RFC 8030, RFC 8291). */
export const pushSubscription = z.strictObject({
  endpoint: z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/\S+$/)),
  keys: z.strictObject({
    /** The browser's public key: 65 bytes. */
    p256dh: base64url(87),
    /** A secret that the browser shares with the hub: 16 bytes. */
    auth: base64url(22),
  }),
});
export type PushSubscriptionOfBrowser = z.infer<typeof pushSubscription>;

export const pushEndRequest = z.strictObject({ endpoint: z.string().check(z.maxLength(2_000)) });

export const pushAnswer = z.looseObject({ subscribed: z.boolean() });

import * as z from 'zod/mini';

/**
 * What a Chromebook would say, for trials on other machines. On ChromeOS it is passed over: there the browser is asked
 * (extension/device/chromeos).
 */
export const chromeosFake = z.strictObject({
  /** In place of `chrome.identity.getProfileUserInfo`. */
  account: z.optional(z.string().check(z.maxLength(254))),
  /** In place of `chrome.enterprise.deviceAttributes.getDeviceAssetId`. */
  assetId: z.optional(z.string().check(z.maxLength(100))),
  /** In place of what `chrome.login` tells by being there. */
  session: z.optional(z.enum(['user', 'managed-guest', 'kiosk'])),
});
export type ChromeosFake = z.infer<typeof chromeosFake>;

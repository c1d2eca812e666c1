import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { readSetting, takeSetting, writeSetting } from '../store/setting-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

const settingName = 'first-adult-link';
const keptLink = z.strictObject({ salt: z.string(), tokenHash: z.string() });

export type FirstAdultLink = {
  /** The token to print, the same at each start until it is used; null when there is none. */
  token(): Promise<string | null>;
  /** Makes a new one; an older one, used or not, no longer opens. */
  renew(): Promise<void>;
  /**
   * Uses the token up, then makes the account. It is given back when the account could not be made.
   *
   * @throws CodedError `first-adult-link-used`.
   */
  use(token: string, makeAccount: () => Promise<void>): Promise<void>;
};

/**
 * The one-time link for the first account. The store keeps a salt and the token's hash; the token comes from the
 * salt and a secret that lies in another file, so a copy of the store alone opens nothing.
 */
export function firstAdultLink(store: HubStore, secret: string): FirstAdultLink {
  const tokenFrom = (salt: string) =>
    createHmac('sha256', secret).update(`lids-down first adult v1\n${salt}`).digest('base64url');

  return {
    async token() {
      const kept = await readSetting(store, settingName);
      return kept === undefined ? null : tokenFrom(keptLink.parse(JSON.parse(kept)).salt);
    },
    async renew() {
      const salt = randomBytes(32).toString('base64url');
      const tokenHash = hashOf(tokenFrom(salt)).toString('base64url');
      await writeSetting(store, settingName, JSON.stringify({ salt, tokenHash }));
    },
    async use(token, makeAccount) {
      const kept = await readSetting(store, settingName);
      if (kept === undefined) throw new CodedError('first-adult-link-used');
      const { tokenHash } = keptLink.parse(JSON.parse(kept));
      const genuine = timingSafeEqual(hashOf(token), Buffer.from(tokenHash, 'base64url'));
      if (!genuine || !(await takeSetting(store, settingName, kept))) {
        throw new CodedError('first-adult-link-used');
      }
      try {
        await makeAccount();
      } catch (error) {
        await writeSetting(store, settingName, kept);
        throw error;
      }
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

import * as z from 'zod/mini';
import { browser } from '../platform/browser.ts';
import type { PolicySource } from './policy-source.ts';

/** Key in `storage.local` under which an unpacked extension finds its policy. */
export const developmentPolicyKey = 'developmentPolicy';

/**
 * For machines where managed policy cannot be written. It is only ever asked by an unpacked extension, and its
 * events say `development`, so that nobody takes it for the school's own policy.
 */
export const developmentPolicySource: PolicySource = {
  name: 'development',
  async read() {
    const stored = (await browser.storage.local.get(developmentPolicyKey))[developmentPolicyKey];
    return z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  },
};

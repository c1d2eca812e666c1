import { browser } from '../platform/browser.ts';
import { developmentPolicySource } from './development-policy-source.ts';
import { managedPolicySource } from './managed-policy-source.ts';
import type { PolicySource } from './policy-source.ts';

/** The school's own policy; only an unpacked extension that was given none of it looks for a development policy. */
export async function choosePolicySource(): Promise<PolicySource> {
  const { installType } = await browser.management.getSelf();
  if (installType !== 'development') return managedPolicySource;
  const isGiven = Object.keys(await developmentPolicySource.read()).length > 0;
  return isGiven ? developmentPolicySource : managedPolicySource;
}

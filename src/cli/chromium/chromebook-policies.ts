import type { ChromePolicy } from '../policy/export/chrome-policy.ts';
import { chromePolicies, type OfferedExtension } from '../policy/chrome-policies.ts';

/** The policies of a Chromebook that demo and tests look into. */
export function chromebookPolicies(
  extension: OfferedExtension,
  schoolPolicy: Record<string, unknown>,
  beside: readonly ChromePolicy[] = [],
): Record<string, unknown> {
  return {
    ...chromePolicies(extension, schoolPolicy),
    ...Object.fromEntries(beside.map(({ name, value }) => [name, value])),
    // Without it the debugger sees no force-installed extension. Schools forbid the developer tools instead.
    DeveloperToolsAvailability: 1,
  };
}

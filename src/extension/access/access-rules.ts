import { alwaysReachableHosts } from './always-reachable.ts';
import type { PolicyInForce } from './policy-in-force.ts';

/** A rule of declarativeNetRequest, as far as this extension uses them. */
export type AccessRule = {
  id: number;
  priority: number;
  action:
    | { type: 'allow' }
    | { type: 'redirect'; redirect: { extensionPath: string } | { regexSubstitution: string } };
  condition: { resourceTypes: ['main_frame']; regexFilter?: string; requestDomains?: string[] };
};

/** The higher wins. The package's own rules come last, since they can never be taken away. */
const priorities = { strictestInPackage: 1, strictest: 2, policyAllows: 5, alwaysReachable: 10 };

/** Which redirect needs: every page of the web, in the top frame. */
const everyPage = { resourceTypes: ['main_frame'] as ['main_frame'], regexFilter: '^https?://.*' };

export const blockedPagePath = '/access/blocked.html';

/**
 * The rules inside the package: on from the first moment, before any code runs, and again after each update. They
 * cannot know the extension's id and so cannot carry the address; the dynamic rule does.
 */
export function rulesInPackage(): AccessRule[] {
  return [
    {
      id: 1,
      priority: priorities.strictestInPackage,
      action: { type: 'redirect', redirect: { extensionPath: blockedPagePath } },
      condition: everyPage,
    },
    {
      id: 2,
      priority: priorities.alwaysReachable,
      action: { type: 'allow' },
      condition: { resourceTypes: ['main_frame'], requestDomains: [...alwaysReachableHosts] },
    },
  ];
}

/**
 * The dynamic rules for the policy in force: a valid policy opens the web (what it forbids is not its matter yet),
 * none leaves only help, sign-in and the hub.
 *
 * @param blockedPageAddress full address of the blocked page.
 */
export function accessRules({ policy, hubAddress }: PolicyInForce, blockedPageAddress: string): AccessRule[] {
  if (policy !== undefined) {
    return [
      {
        id: 1,
        priority: priorities.policyAllows,
        action: { type: 'allow' },
        condition: { resourceTypes: ['main_frame'] },
      },
    ];
  }
  const strictest: AccessRule = {
    id: 2,
    priority: priorities.strictest,
    action: { type: 'redirect', redirect: { regexSubstitution: `${blockedPageAddress}?u=\\0` } },
    condition: everyPage,
  };
  if (hubAddress === undefined) return [strictest];
  return [
    strictest,
    {
      id: 3,
      priority: priorities.alwaysReachable,
      action: { type: 'allow' },
      condition: { resourceTypes: ['main_frame'], requestDomains: [new URL(hubAddress).hostname] },
    },
  ];
}

/** Whether an address is refused at this moment: the same decision as the rules, for one address. */
export function isRefused(address: string, { policy, hubAddress }: PolicyInForce): boolean {
  if (policy !== undefined) return false;
  const { hostname } = new URL(address);
  const hub = hubAddress === undefined ? [] : [new URL(hubAddress).hostname];
  return ![...alwaysReachableHosts, ...hub].some(
    (host) => hostname === host || hostname.endsWith(`.${host}`),
  );
}

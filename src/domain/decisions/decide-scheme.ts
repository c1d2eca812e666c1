import type { Decision } from './decision.ts';
import type { ParsedAddress } from './parsed-address.ts';

const browserPages = new Set([
  'about:blank',
  'about:srcdoc',
  'chrome://newtab/',
  'chrome://new-tab-page/',
  'chrome://new-tab-page-third-party/',
]);

/** Whether an address is of the web, so that its host counts. */
export function isWebScheme(scheme: string): boolean {
  return scheme === 'https' || scheme === 'http' || scheme === 'wss' || scheme === 'ws';
}

/**
 * What happens to an address that is not of the web. Pages that a child could write by hand (`data:`, `javascript:`), the disk and the
 * browser's settings are closed. `blob:` and `filesystem:` pages belong to the site that made them, which decides.
 */
export function decideScheme(address: ParsedAddress, decideOwner: (owner: string) => Decision): Decision {
  if (browserPages.has(address.text.split(/[?#]/, 1)[0] ?? ''))
    return { action: 'allow', reason: 'browser-page' };
  if (address.scheme === 'chrome-extension') return { action: 'allow', reason: 'browser-page' };
  const owner = /^(?:blob|filesystem):(https?:.*)$/s.exec(address.text)?.[1];
  if (owner !== undefined) {
    const decision = decideOwner(owner);
    return decision.action === 'block' ? decision : { action: 'allow', reason: decisionReason(decision) };
  }
  return { action: 'block', reason: 'scheme-closed', rule: `${address.scheme}:*` };
}

function decisionReason(decision: Exclude<Decision, { action: 'block' }>) {
  return decision.action === 'allow' ? decision.reason : 'approved-engine';
}

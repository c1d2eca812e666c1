import { blockedAddress, namedReason } from '../blocked-address.ts';
import { pageReason } from './blocked-face.ts';
import type { Blocked } from './show-blocked.ts';

/** What this page stands in for, as its own address has it. */
export function blockedHere(): Blocked {
  return { reason: pageReason(namedReason(location.href)), address: blockedAddress(location.href) };
}

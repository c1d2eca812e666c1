import { instanceNames } from '../search/metasearch-instance.ts';
import type { PresetName } from '../policy/preset-name.ts';
import type { Decision } from './decision.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** The first three letters of the names that metasearch instances give themselves, as one number. */
const beginnings = new Set([...instanceNames].map((name) => beginningOf(name, 0)));

/** What happens to a site that no list, engine or category knows: the same answer each time. */
export function unknownSiteDecision(preset: PresetName, openWeb: boolean, noPolicy: boolean): Decision {
  const rule = `preset ${preset}`;
  if (openWeb) return { action: 'allow', reason: 'open-web', rule };
  return { action: 'block', reason: noPolicy ? 'no-policy' : 'not-on-list', rule };
}

/** Whether nothing about a host needs a closer look: a name, in Latin letters, that is surely no metasearch instance. */
export function isPlainHost({ host, isIp }: ParsedAddress): boolean {
  return !isIp && !mayBeInstance(host, 0) && !host.includes('xn--');
}

/** Whether a host, which begins here in a text, may be a metasearch instance by its name. */
export function mayBeInstance(text: string, start: number): boolean {
  return beginnings.has(beginningOf(text, start));
}

function beginningOf(text: string, start: number): number {
  return (text.charCodeAt(start) << 16) | (text.charCodeAt(start + 1) << 8) | text.charCodeAt(start + 2);
}

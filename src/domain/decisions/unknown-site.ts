import { instanceNames } from '../search/metasearch-instance.ts';
import type { PresetName } from '../policy/preset-name.ts';
import type { Decision } from './decision.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** First letters of the names that metasearch instances give themselves. */
const firstLetters = new Set([...instanceNames].map((name) => name.charCodeAt(0)));

/** What happens to a site that no list, engine or category knows: the same answer each time. */
export function unknownSiteDecision(preset: PresetName, openWeb: boolean, noPolicy: boolean): Decision {
  const rule = `preset ${preset}`;
  if (openWeb) return { action: 'allow', reason: 'open-web', rule };
  return { action: 'block', reason: noPolicy ? 'no-policy' : 'not-on-list', rule };
}

/** Whether nothing about a host needs a closer look: a name, in Latin letters, that is surely no metasearch instance. */
export function isPlainHost({ host, isIp }: ParsedAddress): boolean {
  return !isIp && !firstLetters.has(host.charCodeAt(0)) && !host.includes('xn--');
}

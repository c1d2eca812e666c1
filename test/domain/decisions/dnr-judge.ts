import type { DnrRule } from '../../../src/domain/decisions/dnr-rule.ts';

/** What rules do to a navigation, as Chrome's documentation says. The browser tests hold Chrome itself to the same. */
export type DnrOutcome =
  { action: 'allow' | 'block' | 'hold' } | { action: 'rewrite'; target: string } | { action: 'none' };

/**
 * Judges an address by rules: the highest priority wins, allow wins among equals, and a rewriting that changes nothing is no
 * rewriting.
 */
export function judgeByRules(rules: readonly DnrRule[], address: string, frameOf?: string): DnrOutcome {
  const url = new URL(address);
  const resource = frameOf === undefined ? 'main_frame' : 'sub_frame';
  const matching = rules
    .filter((rule) => rule.condition.resourceTypes.includes(resource) && matches(rule, url, frameOf))
    .sort(
      (a, b) =>
        b.priority - a.priority || Number(b.action.type === 'allow') - Number(a.action.type === 'allow'),
    );
  for (const { action } of matching) {
    if (action.type === 'allow') return { action: 'allow' };
    if (action.redirect.regexSubstitution?.includes('/hold.html') === true) return { action: 'hold' };
    if (action.redirect.transform === undefined) return { action: 'block' };
    const target = transformed(url, action.redirect.transform);
    if (target !== url.href) return { action: 'rewrite', target };
  }
  return { action: 'none' };
}

function matches({ condition }: DnrRule, url: URL, frameOf: string | undefined): boolean {
  const host = url.hostname.replace(/\.$/, '');
  if (condition.requestDomains !== undefined && !isUnder(host, condition.requestDomains)) return false;
  if (condition.excludedRequestDomains !== undefined && isUnder(host, condition.excludedRequestDomains))
    return false;
  if (condition.initiatorDomains !== undefined && !isUnder(frameOf ?? '', condition.initiatorDomains))
    return false;
  if (condition.urlFilter !== undefined && !matchesPattern(condition.urlFilter, url)) return false;
  if (condition.regexFilter === undefined) return true;
  return new RegExp(condition.regexFilter, condition.isUrlFilterCaseSensitive === true ? '' : 'i').test(
    url.href,
  );
}

/** `||host/path`, the one kind of pattern that policy compiles to. */
function matchesPattern(pattern: string, url: URL): boolean {
  const text = pattern.slice(2);
  const slash = text.indexOf('/');
  return (
    url.host === url.hostname &&
    isUnder(url.hostname, [text.slice(0, slash)]) &&
    url.pathname.startsWith(text.slice(slash))
  );
}

function isUnder(host: string, domains: readonly string[]): boolean {
  const isIp = /^\[|^\d+\.\d+\.\d+\.\d+$/.test(host);
  return domains.some((domain) => host === domain || (!isIp && host.endsWith(`.${domain}`)));
}

type Transform = NonNullable<Extract<DnrRule['action'], { type: 'redirect' }>['redirect']['transform']>;

export function transformed(url: URL, transform: Transform): string {
  const changed = new URL(url.href);
  if (transform.host !== undefined) changed.hostname = transform.host;
  const { addOrReplaceParams = [], removeParams = [] } = transform.queryTransform ?? {};
  if (addOrReplaceParams.length === 0 && removeParams.length === 0) return changed.href;
  const toSet = new Map(addOrReplaceParams.map(({ key, value }) => [key, value]));
  const pairs = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '');
  const kept = pairs.flatMap((pair) => {
    const key = pair.split('=', 1)[0] ?? '';
    if (removeParams.includes(key)) return [];
    const value = toSet.get(key);
    if (value === undefined) return [pair];
    toSet.delete(key);
    return [`${key}=${value}`];
  });
  const query = [...kept, ...[...toSet].map(([key, value]) => `${key}=${value}`)].join('&');
  changed.search = query;
  return changed.href;
}

import type { EnginePlace } from '../search/engine-place.ts';
import { madeOnceFor } from '../made-once.ts';
import { hostOfLabels, labelCount } from './dnr-regex.ts';
import type { DnrDraft } from './dnr-rule.ts';
import { escapeRegex } from './escape-regex.ts';
import { regexesOf } from './regex-alternatives.ts';

const user = '(?:[^/@]*@)?';

/** A place with parameters is narrower than one with paths, that than one with neither. */
export function placeNarrowness(place: EnginePlace): number {
  return (place.parameters === undefined ? 0 : 2) + (place.paths === undefined ? 0 : 1);
}

/**
 * Rules for places of engines. Places that differ only in their hosts share one.
 *
 * @param excluded hosts that stay out, with what lies under them.
 */
export function placeDrafts(
  places: readonly EnginePlace[],
  draft: Omit<DnrDraft, 'condition' | 'rank'>,
  excluded: readonly string[] = [],
): DnrDraft[] {
  const groups = new Map<string, { regexes: readonly (string | undefined)[]; hosts: Set<string> }>();
  for (const place of places) {
    for (const { key, regexes, hosts } of partsOfPlace(place)) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = { regexes, hosts: new Set() }));
      for (const host of hosts) group.hosts.add(host);
    }
  }
  return [...groups].flatMap(([key, { regexes, hosts }]) =>
    regexes.map((regexFilter, at) => {
      const outside = excluded.filter((host) => isUnderOneOf(host, hosts));
      return {
        ...draft,
        key: `${draft.key} ${at} ${key}`,
        rank: 0,
        condition: {
          requestDomains: [...hosts].sort(),
          ...(outside.length === 0 ? {} : { excludedRequestDomains: outside.sort() }),
          ...(regexFilter === undefined ? {} : { regexFilter }),
        },
      };
    }),
  );
}

/** Places are of the release, and the same for every policy. */
const partsOfPlace = madeOnceFor((place: EnginePlace) =>
  Array.from(byLabels(place), ([labels, hosts]) => {
    const regexes = placeRegexes(place, labels);
    return { key: regexes.join(' '), regexes, hosts };
  }),
);

/** Only for hosts taken exactly does the number of their labels count. */
function byLabels(place: EnginePlace): Iterable<[number, readonly string[]]> {
  if (place.exact !== true) return [[0, place.hosts]];
  const hosts = new Map<number, string[]>();
  for (const host of place.hosts) {
    const labels = labelCount(host);
    const alike = hosts.get(labels);
    if (alike === undefined) hosts.set(labels, [host]);
    else alike.push(host);
  }
  return hosts;
}

/**
 * What `requestDomains` cannot say of a place; expressions on the whole address, without regard to case. `/search` is itself and
 * what is under it, `/` the front page alone.
 */
function placeRegexes(place: EnginePlace, labels: number): (string | undefined)[] {
  if (place.exact !== true && placeNarrowness(place) === 0) return [undefined];
  const origin =
    place.exact === true ? `^https?://${user}${hostOfLabels(labels)}(?::[0-9]+)?` : '^https?://[^/]*';
  return parameterRegexes(place.parameters).flatMap((end) =>
    place.paths === undefined
      ? [`${origin}/[^?#]*${end}`]
      : regexesOf(place.paths, (paths) => `${origin}${pathRegex(paths)}${end}`),
  );
}

function pathRegex(paths: readonly string[]): string {
  const pages = paths.filter((path) => path !== '/').map((path) => escapeRegex(path.slice(1)));
  const below = pages.length === 0 ? [] : [`/+(?:${pages.join('|')})(?:/[^?#]*)?`];
  const front = paths.includes('/') ? ['/+'] : [];
  return `(?:${[...front, ...below].join('|')})`;
}

function parameterRegexes(parameters: EnginePlace['parameters']): string[] {
  if (parameters === undefined) return ['(?:[?#].*)?$'];
  return Object.entries(parameters).flatMap(([name, values]) => {
    const start = `[?#](?:.*[&#])?${escapeRegex(name)}`;
    if (values.length === 0) return [`${start}(?:[=&#].*)?$`];
    return values.map((value) => `${start}=${escapeRegex(value)}(?:[&#].*)?$`);
  });
}

function isUnderOneOf(host: string, hosts: ReadonlySet<string>): boolean {
  for (const one of hosts) if (host.endsWith(`.${one}`)) return true;
  return false;
}

import { isIpHost } from '../../../domain/decisions/dnr-regex.ts';
import { parseUrlFilter } from '../../../domain/decisions/parse-url-filter.ts';
import type { PlaceTile } from './start-view.ts';

/**
 * A tile for each entry of a site list that names one place a child can go to: a host, with a path at most. Its name is what a child
 * would read on the board: `bbc.co.uk/bitesize`.
 */
export function* plainSites(entries: readonly string[]): Generator<PlaceTile> {
  for (const entry of entries) {
    const filter = parseUrlFilter(entry, true).filter;
    if (filter === undefined) continue;
    const { host, scheme = 'https', port, path, query } = filter;
    const isOfTheWeb = scheme === 'https' || scheme === 'http';
    if (host === '' || !host.includes('.') || isIpHost(host) || query.length > 0 || !isOfTheWeb) continue;
    const place = port === undefined ? host : `${host}:${port}`;
    yield {
      name: `${host.replace(/^www\./, '')}${path.replace(/\/$/, '')}`.slice(0, 40),
      address: `${scheme}://${place}${path === '' ? '/' : path}`,
    };
  }
}

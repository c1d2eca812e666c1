import { approvableEngines } from '../search/approvable-engines.ts';
import { parseUrlFilter } from '../decisions/parse-url-filter.ts';
import { isBare } from '../decisions/url-filter.ts';
import { ownEngine, type OwnEngine } from './own-engine.ts';
import type { PolicyFault } from './policy-fault.ts';
import { readList } from './read-list.ts';

/** Reads the school's own engines. A name of the catalogue cannot be given a second meaning. */
export function readOwnEngines(raw: unknown, faults: PolicyFault[]): OwnEngine[] | undefined {
  const names = new Set(Object.keys(approvableEngines));
  return readList(raw, 'ownEngines', ownEngine, faults, (engine, path) => {
    if (names.has(engine.name)) {
      return {
        code: 'policy-engine-repeated',
        path: `${path}.name`,
        cure: `Give the engine another name; "${engine.name}" is taken.`,
      };
    }
    names.add(engine.name);
    const wrong = engine.hosts.findIndex((host) => !isHost(host));
    if (wrong === -1) return undefined;
    return {
      code: 'policy-site-invalid',
      path: `${path}.hosts[${wrong}]`,
      cure: 'Write a host alone, such as "search.example.org".',
    };
  });
}

function isHost(host: string): boolean {
  const { filter } = parseUrlFilter(host, true);
  return filter !== undefined && isBare(filter) && filter.scheme === undefined && filter.host === host;
}

import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import { engineOf } from '../../../domain/decisions/decide-engine.ts';
import { parseAddress } from '../../../domain/decisions/parse-address.ts';
import { readQuery } from '../../../domain/search/read-query.ts';

/**
 * Whether the browser's own rules make an address strict by themselves, so that nobody need do it twice. They set and take away
 * parameters; what depends on a parameter's value, such as a tab or a bang in the words, and paths in percent-encoding they leave.
 */
export function rulesRewriteTo(address: string, target: string, compiled: CompiledPolicy): boolean {
  const [from, to] = [parseAddress(address), parseAddress(target)];
  const engine = from === undefined ? undefined : engineOf(from, compiled);
  if (from === undefined || to === undefined || engine === undefined || from.path.includes('%')) return false;
  if (from.fragment !== to.fragment) return false;
  const set = Object.keys(engine.safeSearch?.set ?? {});
  const removed = engine.safeSearch?.remove ?? [];
  const byRules = new Set([...set, ...removed].map((name) => name.toLowerCase()));
  const rest = (query: string) =>
    readQuery(query)
      .filter(({ key }) => !byRules.has(key))
      .map(({ raw }) => raw)
      .join('&');
  return rest(from.query) === rest(to.query);
}

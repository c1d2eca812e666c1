import { approvableEngines } from '../search/approvable-engines.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { engineById } from '../search/search-engines.ts';
import type { ApprovedEngine } from './compiled-policy.ts';

/**
 * The engines that the words of `approvedEngines` stand for, by engine id. Words that nobody knows were named as faults
 * when the policy was read.
 */
export function approvedEnginesOf(
  words: readonly string[],
  ownEngines: readonly SearchEngine[],
  taught: boolean,
): ReadonlyMap<string, ApprovedEngine> {
  const approved = new Map<string, ApprovedEngine>();
  for (const word of words) {
    const engine = engineCalled(word, ownEngines);
    if (engine === undefined) continue;
    approved.set(engine.id, { word, engine, open: taught || engine.kind === 'child-safe' });
  }
  return approved;
}

function engineCalled(word: string, ownEngines: readonly SearchEngine[]): SearchEngine | undefined {
  const own = ownEngines.find((engine) => engine.id === word);
  if (own !== undefined) return own;
  const approvable = Object.hasOwn(approvableEngines, word) ? approvableEngines[word] : undefined;
  return approvable === undefined ? undefined : engineById(approvable.engineId);
}

import { categoryOfHost } from '../categories/category-of-host.ts';
import { madeOnce } from '../made-once.ts';
import { engineOfEveryPage } from '../search/engine-of-address.ts';
import type { CompiledPolicy } from './compiled-policy.ts';
import { decideByFilter } from './decide-by-lists.ts';
import { decideEnginePage, hostOfEngines, type HostOfEngines } from './decide-engine-page.ts';
import { refusedEngine } from './decide-engine.ts';
import type { Decision } from './decision.ts';
import { hashOnwards } from './host-index.ts';
import { hostsOfTheRelease, knownTo } from './known-hosts.ts';
import { isInHost, readBehindHost } from './parse-ordinary-address.ts';
import { mayBeInstance } from './unknown-site.ts';
import { onlyPlainFilter } from './url-filter-list.ts';

const dot = 46;
const hyphen = 45;

/** Parts that look at more than the host. */
const mustBeRead = knownTo.reachable | knownTo.exceptions | knownTo.lesson;

/** What `decideByHost` answers when the host alone does not say. */
export const notByHost = -1;

/**
 * What happens to most addresses shows in their host alone: nobody knows it, or it is in a list with all its pages, in a closed category or
 * an engine's that is not approved. Such an address need not be read beyond its host, since behind a host nothing can make it another
 * one. Results pages of an approved engine are read as they mostly are. For no lesson and no frame.
 *
 * @returns `notByHost` where the whole address has to be read, or the host is not written in the most ordinary way; else the decision.
 *   A number of 0 and more means the former too, and says which parts know the host (`knownTo`).
 */
export function decideByHost(text: string, compiled: CompiledPolicy): Decision | number {
  const start = text.startsWith('https://') ? 8 : 7;
  if (start === 7 && !text.startsWith('http://')) return notByHost;
  const slash = text.indexOf('/', start);
  const end = slash === -1 ? text.length : slash;
  const { ofTheRelease, ofThePolicy, sites, filter, everywhere } = compiled.known;
  let parts = everywhere;
  let inRelease = -1;
  let inSites = -1;
  let hash = 0;
  let behind = dot;
  let labels = 0;
  for (let at = end - 1; at >= start - 1; at -= 1) {
    const code = at < start ? dot : text.charCodeAt(at);
    if (code !== dot) {
      if (!isInHost(code) || (code === hyphen && behind === hyphen)) return notByHost;
      hash = hashOnwards(hash, code);
    } else {
      // An empty label, or a last one that begins with a digit, is left to the standard.
      if (behind === dot || (labels === 0 && (behind < 97 || behind > 122))) return notByHost;
      labels += 1;
      if (filter.mayHave(hash)) {
        const release = ofTheRelease.hosts.find(text, at + 1, end, hash);
        if (release !== -1) parts |= ofTheRelease.parts[(inRelease = release)] ?? 0;
        const site = sites.find(text, at + 1, end, hash);
        if (site !== -1) {
          inSites = site;
          parts |= knownTo.sites;
        }
        const policy = ofThePolicy.hosts.find(text, at + 1, end, hash);
        if (policy !== -1) parts |= ofThePolicy.parts[policy] ?? 0;
      }
      hash = hashOnwards(hash, dot);
    }
    behind = code;
  }
  if (mayBeInstance(text, start)) return notByHost;
  if (parts === 0) return compiled.unknownSite;
  const byHost = decideKnown(compiled, parts, inRelease, inSites);
  if (typeof byHost === 'object' || (parts & (knownTo.sites | mustBeRead)) !== 0) return byHost;
  const host = ofEngines(inRelease);
  if (host === undefined || host.host.length !== end - start || compiled.ownEngines.length > 0) return parts;
  const address = readBehindHost(text, start, end);
  return address === undefined ? parts : (decideEnginePage(address, host, inRelease, compiled) ?? parts);
}

/** @param inRelease number of the longest name of the release that the host lies under, or -1. @param inSites the same for the site lists. */
function decideKnown(
  compiled: CompiledPolicy,
  parts: number,
  inRelease: number,
  inSites: number,
): Decision | number {
  if ((parts & mustBeRead) !== 0) return parts;
  if ((parts & knownTo.engines) !== 0) {
    const engine = compiled.ownEngines.length > 0 ? 'by-page' : factsOf(inRelease).engine;
    if (engine === 'by-page') return parts;
    if (engine !== undefined) return refusedEngine(engine, compiled) ?? parts;
  }
  if ((parts & knownTo.sites) !== 0) {
    const filter = onlyPlainFilter(compiled.sites, inSites);
    return filter === undefined ? parts : unlessNested(decideByFilter(filter), parts);
  }
  const category = inRelease === -1 ? undefined : factsOf(inRelease).category;
  const ofCategory = category === undefined ? undefined : compiled.ofCategories.get(category);
  return unlessNested(ofCategory ?? compiled.unknownSite, parts);
}

/** A page that is open may carry the address of one that is not. */
function unlessNested(decision: Decision, parts: number): Decision | number {
  return decision.action !== 'block' && (parts & knownTo.carriers) !== 0 ? parts : decision;
}

/** What the release knows of every host at and under a name, as far as no longer name of it says otherwise. */
type HostFacts = {
  readonly engine: ReturnType<typeof engineOfEveryPage>;
  readonly category: ReturnType<typeof categoryOfHost>;
  /** Of exactly this name, and nothing under it. */
  readonly pages: HostOfEngines | undefined;
};

function ofEngines(number: number): HostOfEngines | undefined {
  return number === -1 ? undefined : factsOf(number).pages;
}

const facts = madeOnce((): HostFacts[] => []);

function factsOf(number: number): HostFacts {
  return facts()[number] ?? makeFacts(number);
}

function makeFacts(number: number): HostFacts {
  const name = hostsOfTheRelease().names[number] ?? '';
  const made = {
    engine: engineOfEveryPage(name),
    category: categoryOfHost(name),
    pages: hostOfEngines(name),
  };
  facts()[number] = made;
  return made;
}

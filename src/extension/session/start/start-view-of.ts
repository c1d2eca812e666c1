import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';
import { decide } from '../../../domain/decisions/decide.ts';
import { openEngines } from '../../../domain/decisions/open-engines.ts';
import { helpLinksOf } from '../../../domain/policy/help-link.ts';
import type { SchoolPolicy } from '../../../domain/policy/school-policy.ts';
import type { KeptLesson } from '../../access/lesson-in-force.ts';
import { plainSites } from './plain-sites.ts';
import type { PlaceTile, StartView } from './start-view.ts';

/** More tiles than this nobody finds anything among. */
const mostPlaces = 24;

type Here = {
  policy: SchoolPolicy | undefined;
  compiled: CompiledPolicy;
  lesson: KeptLesson | undefined;
  /** Milliseconds, by the clock that exceptions and the lesson end by. */
  now: number;
};

/** What the start page shows here. Nothing that would be refused is offered. */
export function startViewOf({ policy, compiled, lesson, now }: Here): Omit<StartView, 'key'> {
  const isOpen = ({ address }: PlaceTile) => decide(address, compiled, now).action !== 'block';
  const sent = lesson === undefined || lesson.until <= now ? [] : lesson.sent;
  return {
    noPolicy: policy === undefined,
    engines: openEngines(compiled, now),
    sent: sent.map(tileOf).filter(isOpen),
    places: firstOf(placesOf(policy, compiled.subject), isOpen),
    help: [...helpLinksOf(policy)],
  };
}

/** A teacher may send an address as it is said: `castle.example/moat`. Whatever is no address of the web is refused as one. */
function tileOf({ address, title }: KeptLesson['sent'][number]): PlaceTile {
  const isWhole = /^https?:\/\//i.test(address);
  return { name: title.trim() || address, address: isWhole ? address : `https://${address}` };
}

/** The tiles that a school chose; where it chose none, one for each plain site of its lists. */
function* placesOf(
  policy: SchoolPolicy | undefined,
  subject: CompiledPolicy['subject'],
): Generator<PlaceTile> {
  const ofClass = policy?.classes.find(({ colour }) => colour === subject);
  if (ofClass?.startSites !== undefined || policy?.startSites !== undefined) {
    yield* ofClass?.startSites ?? [];
    yield* policy?.startSites ?? [];
    return;
  }
  yield* plainSites(ofClass?.allowedSites ?? []);
  yield* plainSites(policy?.allowedSites ?? []);
}

/** Each address once. Lists can have fifty thousand entries, so no more are looked at than are shown. */
function firstOf(places: Iterable<PlaceTile>, isOpen: (place: PlaceTile) => boolean): PlaceTile[] {
  const found = new Map<string, PlaceTile>();
  for (const place of places) {
    if (found.size >= mostPlaces) break;
    if (!found.has(place.address) && isOpen(place)) found.set(place.address, place);
  }
  return [...found.values()];
}

import type { AlertWatch } from '../../contracts/stream/alert-watch.ts';
import type { TileView } from './tile-views.ts';

/** Names of domain/incidents/rung.ts; one that only a newer hub knows is passed over. */
const rungWords: Record<string, [short: string, long: string]> = {
  'on-duty': ['Teachers', 'other teachers'],
  office: ['Office', 'the office'],
  dsl: ['DSL', 'the DSL'],
  head: ['Head', 'the head'],
};

/** That a press has climbed, in words for the tile and for whoever wants to know more. The key is another one for each step. */
export type ClimbWords = { key: string; short: string; long: string };

/** @returns undefined where nobody else was called than whoever is there anyway. */
export function climbWords({
  status,
  watches = [],
}: Partial<Pick<TileView, 'status' | 'watches'>>): ClimbWords | undefined {
  const reason = status === 'needs-help' ? 'unseen' : status === 'on-the-way' ? 'coming-lapsed' : undefined;
  const climb = watches.find((watch) => watch.climb?.reason === reason)?.climb;
  if (reason === undefined || climb === undefined) return undefined;
  const called = climb.called.flatMap((rung) => {
    const words = rungWords[rung];
    return words === undefined ? [] : [words];
  });
  const why = whyCalled(climb);
  if (called.length === 0) {
    if (!climb.unheld.includes('head')) return undefined;
    const long = `${why ?? 'Nobody is on duty, and nobody holds the role of office, DSL or head'}: there is nobody whom the hub could call. Go now.`;
    return { key: 'nobody', short: 'Nobody to call', long };
  }
  if (why === undefined) return undefined;
  const late = climb.late === true ? ', later than it should be: the hub was off' : '';
  const verb = called.length > 1 || climb.called.includes('on-duty') ? 'are' : 'is';
  const short = `${called.at(-1)?.[0]} called`;
  return {
    key: short,
    short,
    long: `${why}: ${listed(called.map(([, long]) => long))} ${verb} called${late}`,
  };
}

function whyCalled({ reason, since, at, called }: NonNullable<AlertWatch['climb']>): string | undefined {
  const minutes = Math.floor((Date.parse(at) - Date.parse(since)) / 60_000);
  const time = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  if (reason !== 'unseen') return `On the way, then no word for ${time}`;
  if (called.length > 1) return `Nobody saw it for ${time}`;
  const [only] = called;
  return only === undefined || only === 'class-teacher' || only === 'on-duty'
    ? undefined
    : 'No teacher is on duty';
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

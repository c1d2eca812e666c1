import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { logPath, logResponse, type LogQuery } from '../../contracts/http/log.ts';
import type { LogRow } from '../../contracts/stream/log-row.ts';
import { isEntryClosed } from '../../domain/incidents/log-entry.ts';
import type { LiveBoard } from '../board/live-board.ts';

/** Which part of the log is looked at. */
export type LogFilter = Omit<LogQuery, 'before'>;

/** The log as one adult looks at it: pages as they were asked for, with what the stream has told since. */
export type LogList = {
  rows: ReadonlySignal<readonly LogRow[]>;
  hasMore: ReadonlySignal<boolean>;
  isLoaded: ReadonlySignal<boolean>;
  /** Begins anew. @throws HubProblem */
  load: (filter: LogFilter) => Promise<void>;
  /** The page after the oldest entry. @throws HubProblem */
  loadMore: () => Promise<void>;
};

export function createLogList(board: Pick<LiveBoard, 'ask' | 'state'>): LogList {
  const filter = signal<LogFilter>({});
  const fetched = signal<ReadonlyMap<number, LogRow>>(new Map());
  const hasMore = signal(false);
  const isLoaded = signal(false);
  let oldest: number | undefined;
  let run = 0;

  const fetchPage = async (before: number | undefined): Promise<void> => {
    const mine = ++run;
    const query = new URLSearchParams(
      Object.entries({ ...filter.peek(), before }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      ),
    );
    const page = await board.ask({ method: 'GET', path: `${logPath}?${query}` }, logResponse);
    // Another filter was chosen meanwhile.
    if (mine !== run) return;
    const known = before === undefined ? new Map<number, LogRow>() : new Map(fetched.peek());
    for (const row of page.entries) known.set(row.entryId, row);
    oldest = page.entries.at(-1)?.entryId ?? oldest;
    fetched.value = known;
    hasMore.value = page.hasMore;
    isLoaded.value = true;
  };

  return {
    rows: computed(() => {
      const { log, alerts } = board.state.value;
      const newest = new Map(fetched.value);
      // What is older than all that was fetched belongs to a page that nobody has asked for.
      const isInReach = ({ entryId }: LogRow) => !hasMore.value || entryId >= (oldest ?? 0);
      for (const row of log.values())
        if (newest.has(row.entryId) || isInReach(row)) newest.set(row.entryId, row);
      return [...newest.values()]
        .map((row) => {
          const onBoard = alerts.get(row.alertId ?? '');
          return onBoard === undefined
            ? row
            : { ...row, alertState: onBoard.state, alertStanding: onBoard.standing ?? 'open' };
        })
        .filter((row) => fits(row, filter.value))
        .toSorted((one, other) => other.entryId - one.entryId);
    }),
    hasMore,
    isLoaded,
    load: (wanted) => {
      filter.value = wanted;
      oldest = undefined;
      return fetchPage(undefined);
    },
    loadMore: () => fetchPage(oldest),
  };
}

/** Whether a line belongs to what is looked at, as the hub would say. */
export function fits(row: LogRow, { standing, kind, number, colour, from, until }: LogFilter): boolean {
  const isKind = kind === 'about-a-grown-up' ? row.forDsl : kind === undefined || row.kind === kind;
  return (
    isKind &&
    (standing === undefined || isEntryClosed(row) === (standing === 'closed')) &&
    (number === undefined || row.deviceNumber === number) &&
    (colour === undefined || row.classColour === colour) &&
    (from === undefined || row.at >= from) &&
    (until === undefined || row.at < until)
  );
}

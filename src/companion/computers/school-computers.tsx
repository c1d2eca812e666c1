import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { ComputerEntry } from './computer-entry.tsx';
import { MarkThis } from './mark-this.tsx';
import { createSchoolBrowsers } from './school-browsers.ts';

type SchoolComputersProps = {
  ask: AskHub;
  hubNow: ReadonlySignal<number>;
  /** Something changed that may be about this browser: the hub is asked anew who is signed in where. */
  onMarked: () => Promise<void>;
};

/** Marks this computer as the school's own, and lists those that are. */
export function SchoolComputers({ ask, hubNow, onMarked }: SchoolComputersProps): JSX.Element {
  const browsers = useMemo(() => createSchoolBrowsers(ask), []);
  const asking = useAsking();
  const load = (): Promise<boolean> => asking.once(browsers.load);
  useEffect(() => void load(), []);
  const list = browsers.list.value ?? [];
  const ours = list.filter(({ unmarked }) => unmarked === undefined);
  const ended = list.filter(({ unmarked }) => unmarked !== undefined);
  const now = hubNow.peek();
  const unmark = async (browserId: string): Promise<void> => {
    await asking.once(async () => {
      await browsers.unmark(browserId);
      await onMarked();
    });
  };
  return (
    <>
      {asking.problem.value === undefined ? null : (
        <>
          <ProblemNote words={asking.problem.value} />
          <button type="button" class="button" onClick={() => void load()}>
            Try again
          </button>
        </>
      )}
      {browsers.list.value === undefined || ours.some(({ isHere }) => isHere) ? null : (
        <MarkThis
          mark={async (wanted) => {
            await browsers.markThis(wanted);
            await onMarked();
          }}
        />
      )}
      {ours.length === 0 ? null : (
        <>
          <h4>The school’s computers</h4>
          <ul class="computer-list">
            {ours.map((browser) => (
              <ComputerEntry
                key={browser.browserId}
                browser={browser}
                now={now}
                unmark={() => unmark(browser.browserId)}
              />
            ))}
          </ul>
        </>
      )}
      {ended.length === 0 ? null : (
        <details class="computers-ended">
          <summary>No longer the school’s ({ended.length})</summary>
          <ul class="computer-list">
            {ended.map((browser) => (
              <ComputerEntry key={browser.browserId} browser={browser} now={now} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

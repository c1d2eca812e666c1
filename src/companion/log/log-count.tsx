import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { logUnseenPath, logUnseenResponse } from '../../contracts/http/log.ts';
import { isUnseenForDsl } from '../../domain/incidents/log-entry.ts';
import type { LiveBoard } from '../board/live-board.ts';
import './log-count.css';

/** How much waits in the log that no board shows and that nobody has seen. A number alone, since others see this screen too. */
export function LogCount({ board }: { board: Pick<LiveBoard, 'ask' | 'state'> }): JSX.Element {
  const asked = useSignal<readonly number[]>([]);
  useEffect(() => {
    board.ask({ method: 'GET', path: logUnseenPath }, logUnseenResponse).then(
      ({ entryIds }) => (asked.value = entryIds),
      // The link is there without a count; the view itself says what is wrong.
      () => undefined,
    );
  }, []);
  const rows = useComputed(() => board.state.value.log);
  const count = useComputed(() => {
    const unseen = new Set(asked.value);
    for (const row of rows.value.values()) {
      if (isUnseenForDsl(row)) unseen.add(row.entryId);
      else unseen.delete(row.entryId);
    }
    return unseen.size;
  });
  return (
    <span role="status">
      {count.value === 0 ? null : (
        <>
          <span class="log-count" aria-hidden="true">
            {count.value}
          </span>
          <span class="visually-hidden">, {count.value} not yet seen</span>
        </>
      )}
    </span>
  );
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { AlertsActionRequest, LeftOut } from '../../contracts/http/outcomes.ts';
import type { AlertSummary } from '../../contracts/stream/board.ts';
import { actOnSeveral } from '../alert/act-on-several.ts';
import { OutcomeChoices } from '../alert/outcome-choices.tsx';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { LiveBoard } from './live-board.ts';
import { Presses } from './announcements.tsx';
import { pressingNow } from './pressing-order.ts';
import { StatusPicture } from './status-picture.tsx';
import { tileName } from './tile-name.ts';
import { isPending, tileStatusWords } from './tile-status.ts';

const goNow = 'The children’s screens do not say so until then. Go now.';

type AnswerSeveralProps = { board: LiveBoard; mayNote: boolean; onClose: () => void };

/** One gesture for several presses. Each keeps its own record; what cannot be done for one is said of it. */
export function AnswerSeveral({ board, mayNote, onClose }: AnswerSeveralProps): JSX.Element {
  const asking = useAsking();
  const without = useSignal<ReadonlySet<string>>(new Set());
  const told = useSignal('');
  const left = useSignal<readonly LeftOut[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const pressing = useMemo(() => pressingNow(board.tiles), []);

  const tiles = board.tiles.value.filter(({ alerts }) => alerts.some(isPending));
  const chosen = tiles.filter(({ deviceId }) => !without.value.has(deviceId));
  const numberOf = (alertId: string): string =>
    tileName(board.state.value.alerts.get(alertId)?.deviceNumber ?? null);
  const act = (deed: AlertsActionRequest['deed'], words: string): void => {
    // Whose shield alone is still up needs no second word of what was done.
    const isFor = (alert: AlertSummary) =>
      isPending(alert) && (deed.deed !== 'dealt-with' || alert.standing !== 'dealt-with');
    const alertIds = chosen.flatMap(({ alerts }) => alerts.filter(isFor).map(({ alertId }) => alertId));
    if (alertIds.length === 0) return;
    void asking.once(async () => {
      const { leftOut, waiting } = await actOnSeveral(board, alertIds, deed);
      left.value = leftOut;
      const count = alertIds.length;
      told.value =
        waiting > 0
          ? `${words}: no connection, ${waiting} of ${count} wait in this browser until the hub is back. ${goNow}`
          : `${words}: ${count - leftOut.length} of ${count}.`;
    });
  };
  const busy = asking.busy.value || chosen.length === 0;
  return (
    // It shows all of them itself.
    <ModalDialog
      labelledBy="several-title"
      class="several"
      above={<Presses pressing={pressing} />}
      onClose={onClose}
    >
      <h2 id="several-title" ref={heading} tabIndex={-1}>
        Answer several presses
      </h2>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div role="status">
        {told.value === '' ? null : <p class="several-told">{told.value}</p>}
        {left.value.map(({ alertId, cause, cure }) => (
          <p key={alertId} class="several-left">
            <strong>{numberOf(alertId)} was left out.</strong> {cause} {cure}
          </p>
        ))}
      </div>
      {tiles.length === 0 ? (
        <p>Nothing is left to answer.</p>
      ) : (
        <fieldset class="several-tiles">
          <legend>Which ones</legend>
          {tiles.map(({ deviceId, number, status }) => (
            <label key={deviceId}>
              <input
                type="checkbox"
                checked={!without.value.has(deviceId)}
                onChange={({ currentTarget }) => {
                  const next = new Set(without.value);
                  if (currentTarget.checked) next.delete(deviceId);
                  else next.add(deviceId);
                  without.value = next;
                }}
              />
              <strong>{tileName(number)}</strong>
              <StatusPicture status={status} />
              {tileStatusWords[status]}
            </label>
          ))}
        </fieldset>
      )}
      <div class="several-actions">
        <button
          type="button"
          class="button button--main"
          aria-disabled={busy}
          onClick={() => act({ deed: 'on-my-way' }, 'On my way')}
        >
          On my way to them
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => act({ deed: 'seen' }, 'Seen')}
        >
          I have seen them
        </button>
      </div>
      {mayNote ? (
        <>
          <h3>What was done, the same for all of them</h3>
          <p class="quiet">
            A press for which the child chose a picture, or that the DSL has, is left out: it needs its own.
          </p>
          <OutcomeChoices
            busy={busy}
            onChoose={(outcome) => act({ deed: 'dealt-with', outcome }, 'Dealt with')}
          />
        </>
      ) : null}
      <button type="button" class="button" onClick={onClose}>
        Close
      </button>
    </ModalDialog>
  );
}

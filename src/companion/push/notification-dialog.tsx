import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { NotifyMemory } from './notify-memory.ts';
import { subscribeHere, unsubscribeHere, type Reach } from './subscribe-here.ts';
import { workerRegistration } from './worker-registration.ts';

type NotificationDialogProps = {
  ask: AskHub;
  adultId: string;
  memory: NotifyMemory;
  /** Called when it was turned on or off. */
  onChange: () => void;
  onClose: () => void;
};

/** `unable`: this browser has none. `refused`: somebody has told the browser not to. */
type State = 'unable' | 'refused' | 'off' | Reach;

const words: Record<State, string> = {
  unable:
    'This browser cannot show notifications here. Leave the board open: it sounds, and shows every press.',
  refused:
    'This browser was told not to show notifications of this page. Allow them in its settings, beside the address, and come back.',
  off: 'Notifications are off on this device.',
  closed: 'Notifications are on: you are called on this device, also while this page is closed.',
  open: 'Notifications are on while this page is open, in whichever tab. This browser cannot be reached when it is closed.',
};

/** Where an adult says, by a deliberate tap, that this device may call them. */
export function NotificationDialog(props: NotificationDialogProps): JSX.Element {
  const { ask, adultId, memory, onChange, onClose } = props;
  const state = useSignal<State | undefined>(undefined);
  const asking = useAsking();
  const heading = useRef<HTMLHeadingElement>(null);
  const isOn = state.value === 'closed' || state.value === 'open';

  const look = (): Promise<boolean> =>
    asking.once(async () => {
      state.value = await stateHere(ask, memory.adultId() === adultId);
    });
  useEffect(() => {
    heading.current?.focus();
    void look();
  }, []);

  const turnOn = (): Promise<boolean> =>
    asking.once(async () => {
      if ((await Notification.requestPermission()) === 'granted') memory.set(adultId);
      state.value = await stateHere(ask, memory.adultId() === adultId);
      onChange();
    });
  const turnOff = (): Promise<boolean> =>
    asking.once(async () => {
      memory.set(null);
      onChange();
      state.value = 'off';
      await unsubscribeHere(await workerRegistration(), ask);
    });

  return (
    <ModalDialog labelledBy="notifications-title" class="notification-dialog" onClose={onClose}>
      <h2 id="notifications-title" ref={heading} tabIndex={-1}>
        Notifications
      </h2>
      <p>
        When a press waits for you, this device can say so. It says <strong>“Help needed”</strong> and nothing
        more: no number, no name, no page. Once somebody has seen the press, an open board takes it back.
      </p>
      <p class="notification-state" role="status" data-on={isOn}>
        {state.value === undefined ? 'Looking …' : words[state.value]}
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div class="notification-buttons">
        {state.value === 'off' ? (
          <Choice words="Turn on here" busy={asking.busy} isMain onTap={() => void turnOn()} />
        ) : null}
        {isOn ? <Choice words="Turn off here" busy={asking.busy} onTap={() => void turnOff()} /> : null}
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p class="quiet">Signing out turns them off on this device.</p>
    </ModalDialog>
  );
}

function Choice(props: {
  words: string;
  busy: ReadonlySignal<boolean>;
  isMain?: boolean;
  onTap: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={props.isMain === true ? 'button button--main' : 'button'}
      aria-disabled={props.busy.value}
      onClick={props.onTap}
    >
      {props.words}
    </button>
  );
}

/** How things stand in this browser; where it is on, the hub is told so again. */
async function stateHere(ask: AskHub, isChosen: boolean): Promise<State> {
  if (!('Notification' in window)) return 'unable';
  if (Notification.permission === 'denied') return 'refused';
  if (!isChosen || Notification.permission !== 'granted') return 'off';
  return subscribeHere(ask, await workerRegistration());
}

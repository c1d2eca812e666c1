import type { JSX } from 'preact';
import type { AlertSound } from './alert-sound.ts';

/** Says whether a press would be heard here, and changes it. */
export function SoundSwitch({ sound }: { sound: AlertSound }): JSX.Element {
  const state = sound.state.value;
  if (state === 'on') {
    return (
      <button type="button" class="button" onClick={sound.mute}>
        <SpeakerPicture on />
        Mute sound
      </button>
    );
  }
  return (
    <button
      type="button"
      class={state === 'blocked' ? 'button button--main' : 'button'}
      onClick={() => void sound.turnOn()}
    >
      <SpeakerPicture on={false} />
      Turn sound on
    </button>
  );
}

function SpeakerPicture({ on }: { on: boolean }): JSX.Element {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 9v6h4l5 4V5L7 9z" fill="currentColor" />
      <path
        d={on ? 'M15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12' : 'M16 9l6 6M22 9l-6 6'}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  );
}

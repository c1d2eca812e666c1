import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../browser/clock.ts';
import type { TonePlayer } from './tone-player.ts';

/** `blocked`: the browser does not let this page sound until somebody turns it on. */
export type SoundState = 'on' | 'muted' | 'blocked';

export type AlertSound = {
  state: ReadonlySignal<SoundState>;
  /** Call it while a click or key press is handled. */
  turnOn: () => Promise<void>;
  mute: () => void;
  /** A click or key press anywhere: whatever the browser then allows is taken, without unmuting. */
  notePersonPresent: () => Promise<void>;
  stop: () => void;
};

/** Keeps one small choice on this device. */
export type MuteMemory = { isMuted: () => boolean; setMuted: (muted: boolean) => void };

const everyMs = 4_000;

/** Sounds two soft tones, again and again, for as long as a press waits that no person has seen. */
export function createAlertSound(parts: {
  player: TonePlayer;
  clock: Clock;
  memory: MuteMemory;
  somebodyWaits: ReadonlySignal<boolean>;
}): AlertSound {
  const { player, clock, memory, somebodyWaits } = parts;
  const muted = signal(memory.isMuted());
  const allowed = signal(player.isAllowed());
  const state = computed<SoundState>(() => (muted.value ? 'muted' : allowed.value ? 'on' : 'blocked'));

  let stopWaiting = () => {};
  const sound = (): void => {
    player.playTwoTones();
    stopWaiting = clock.after(everyMs, sound);
  };
  const stopListening = player.onChange(() => (allowed.value = player.isAllowed()));
  const stopSounding = effect(() => {
    stopWaiting();
    if (state.value === 'on' && somebodyWaits.value) sound();
    return () => stopWaiting();
  });

  const setMuted = (choice: boolean): void => {
    muted.value = choice;
    memory.setMuted(choice);
  };
  const askLeave = async (): Promise<void> => {
    if (!allowed.peek()) allowed.value = await player.allow();
  };

  return {
    state,
    turnOn: async () => {
      setMuted(false);
      await askLeave();
    },
    mute: () => setMuted(true),
    notePersonPresent: askLeave,
    stop: () => {
      stopListening();
      stopSounding();
    },
  };
}

import { signal, type Signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAlertSound, type AlertSound } from '../../../src/companion/sound/alert-sound.ts';
import { HandClock } from '../support/hand-clock.ts';

let clock: HandClock;
let played: number;
let allowed: boolean;
let remembered: boolean;
let somebodyWaits: Signal<boolean>;
let sound: AlertSound;

function start(): void {
  sound = createAlertSound({
    player: {
      isAllowed: () => allowed,
      onChange: () => () => {},
      allow: () => Promise.resolve((allowed = true)),
      playTwoTones: () => played++,
    },
    clock,
    memory: { isMuted: () => remembered, setMuted: (muted) => (remembered = muted) },
    somebodyWaits,
  });
}

beforeEach(() => {
  clock = new HandClock();
  [played, allowed, remembered, somebodyWaits] = [0, true, false, signal(false)];
});

describe('the sound of a press', () => {
  it('comes at once, and again every four seconds until a person has seen it', async () => {
    start();
    somebodyWaits.value = true;
    expect(played).toBe(1);
    await clock.pass(8_000);
    expect(played).toBe(3);
    somebodyWaits.value = false;
    await clock.pass(60_000);
    expect(played).toBe(3);
  });

  it('can be muted on this device, which is remembered', async () => {
    start();
    somebodyWaits.value = true;
    sound.mute();
    await clock.pass(60_000);
    expect(played).toBe(1);
    expect(remembered).toBe(true);
    expect(sound.state.value).toBe('muted');
  });

  it('says so when the browser does not let it sound, and comes as soon as it may', async () => {
    allowed = false;
    start();
    somebodyWaits.value = true;
    expect(sound.state.value).toBe('blocked');
    expect(played).toBe(0);
    await sound.turnOn();
    expect(sound.state.value).toBe('on');
    expect(played).toBe(1);
  });

  it('stays muted when somebody merely touches the page', async () => {
    [allowed, remembered] = [false, true];
    start();
    await sound.notePersonPresent();
    expect(sound.state.value).toBe('muted');
  });

  it('ends with the board', async () => {
    start();
    somebodyWaits.value = true;
    sound.stop();
    await clock.pass(60_000);
    expect(played).toBe(1);
  });
});

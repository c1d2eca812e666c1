import type { MuteMemory } from './alert-sound.ts';

const key = 'lids-down.sound-muted';

/** Remembers on this device, and nowhere else, whether the sound is off. */
export function createMuteMemory(storage: Storage): MuteMemory {
  return {
    isMuted: () => storage.getItem(key) === 'yes',
    setMuted: (muted) => (muted ? storage.setItem(key, 'yes') : storage.removeItem(key)),
  };
}

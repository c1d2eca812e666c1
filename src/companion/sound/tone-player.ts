/** The loudspeaker. A browser lets a page sound only after somebody has touched it. */
export type TonePlayer = {
  isAllowed: () => boolean;
  /** Calls back whenever that may have changed; the answer ends it. */
  onChange: (then: () => void) => () => void;
  /** Asks for leave to sound; call it while a click or key press is handled. Answers whether it was given. */
  allow: () => Promise<boolean>;
  playTwoTones: () => void;
};

/** Two soft notes, the second lower: told apart from the rising chimes of other programs. */
const notes = [
  { frequency: 659.25, startsAfter: 0 },
  { frequency: 523.25, startsAfter: 0.22 },
];
const noteSeconds = 0.5;
const loudness = 0.12;

export function createTonePlayer(): TonePlayer {
  const audio = new AudioContext();
  return {
    isAllowed: () => audio.state === 'running',
    onChange: (then) => {
      audio.addEventListener('statechange', then);
      return () => audio.removeEventListener('statechange', then);
    },
    allow: async () => {
      // Where there is no leave yet, resume() answers only once there is; the state says so now.
      await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 300))]);
      return audio.state === 'running';
    },
    playTwoTones: () => {
      for (const { frequency, startsAfter } of notes)
        playNote(audio, frequency, audio.currentTime + startsAfter);
    },
  };
}

function playNote(audio: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, at + noteSeconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + noteSeconds);
}

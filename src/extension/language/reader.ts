/** A sentence of a page, which can be marked while it is read. */
export type Sentence = { words: () => string; mark: (isRead: boolean) => void };

export type Speech = {
  /** Resolves when the words were said, or cut short. */
  say: (words: string) => Promise<void>;
  stop: () => void;
};

export type Reader = {
  /** Reads one sentence after the other and marks the one that is read. Whatever was being read is cut short. */
  read: (sentences: readonly Sentence[]) => Promise<void>;
  stop: () => void;
  isReading: () => boolean;
};

/** @param onChange is told when reading begins and ends. */
export function createReader({ say, stop }: Speech, onChange: (isReading: boolean) => void): Reader {
  let turn = 0;
  let isReading = false;
  const become = (next: boolean) => {
    if (next === isReading) return;
    isReading = next;
    onChange(next);
  };
  return {
    isReading: () => isReading,
    async read(sentences) {
      const mine = (turn += 1);
      stop();
      become(true);
      for (const sentence of sentences) {
        if (mine !== turn) return;
        sentence.mark(true);
        await say(sentence.words());
        sentence.mark(false);
      }
      if (mine === turn) become(false);
    },
    stop() {
      turn += 1;
      stop();
      become(false);
    },
  };
}

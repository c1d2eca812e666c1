import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { ProblemWords } from '../hub/hub-problem.ts';
import { problemWordsOf } from '../hub/problem-words-of.ts';

/** Something that is asked of the hub by a tap: one thing at a time, with words for when it goes wrong. */
export type Asking = {
  busy: ReadonlySignal<boolean>;
  problem: ReadonlySignal<ProblemWords | undefined>;
  /** Answers whether it was done. */
  once: (doing: () => Promise<void>) => Promise<boolean>;
};

export function useAsking(): Asking {
  const busy = useSignal(false);
  const problem = useSignal<ProblemWords | undefined>(undefined);
  return {
    busy,
    problem,
    once: async (doing) => {
      if (busy.peek()) return false;
      busy.value = true;
      problem.value = undefined;
      try {
        await doing();
        return true;
      } catch (error) {
        problem.value = problemWordsOf(error);
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}

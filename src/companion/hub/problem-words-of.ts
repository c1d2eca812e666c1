import { HubProblem, type ProblemWords } from './hub-problem.ts';

/**
 * The words of a problem.
 *
 * @throws the error itself, when it is a fault of this program and no problem with the hub.
 */
export function problemWordsOf(error: unknown): ProblemWords {
  if (error instanceof HubProblem) return error.words;
  throw error;
}

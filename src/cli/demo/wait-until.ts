import { setTimeout as pause } from 'node:timers/promises';

/** What a browser says of a page that is on its way to another, or of a worker that is just starting: ask again. */
const notYet =
  /context was destroyed|Cannot find context|detached|Target closed|Session closed|Promise was collected/i;

/** After so long a question is asked again, in milliseconds: what is asked of a page that closes meanwhile is never answered. */
const longestAnswerMs = 20_000;

/**
 * Asks again and again until there is an answer. A page that is on its way while it is asked has not answered yet.
 *
 * @param what is named when it does not come: "the mark press-stored".
 * @param timeoutMs longest wait, in milliseconds.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null>,
  timeoutMs = 30_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await Promise.race([ask(), pause(longestAnswerMs, undefined, { ref: false })]);
      if (answer !== undefined && answer !== false && answer !== null) return answer;
      cause = undefined;
    } catch (error) {
      if (!(error instanceof Error && notYet.test(error.message))) throw error;
      cause = error;
    }
    if (performance.now() > end) {
      throw new Error(`${what} did not come within ${timeoutMs / 1000} seconds`, { cause });
    }
    await pause(20);
  }
}

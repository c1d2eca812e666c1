import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what is named when it does not come: "the mark press-stored".
 * @param timeoutMs longest wait, in milliseconds.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (performance.now() > end) throw new Error(`${what} did not come within ${timeoutMs / 1000} seconds`);
    await pause(20);
  }
}

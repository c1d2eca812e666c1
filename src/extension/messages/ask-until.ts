import { wait } from '../platform/wait.ts';

/**
 * Asks again and again until the answer is good enough: the worker may die at any moment, and the next message
 * wakes a new one.
 *
 * @param ask throws when there was no answer.
 */
export async function askUntil<T>(
  ask: () => Promise<T>,
  isGood: (answer: T) => boolean,
  pauseMs: (attempt: number) => number,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const [result] = await Promise.allSettled([ask()]);
    if (result.status === 'fulfilled' && isGood(result.value)) return result.value;
    await wait(pauseMs(attempt));
  }
}

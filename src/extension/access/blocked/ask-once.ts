/** Where an asking stands. `not-kept`: it can be tried again. */
export type AskState = 'ready' | 'asking' | 'kept' | 'not-kept';

/**
 * Asks one thing, one time: more presses while it is on its way, or once it is kept, change nothing.
 *
 * @param ask answers whether it is on the disk. A failure counts as not kept.
 * @param show is told of each new state.
 * @returns what a press does.
 */
export function createAskOnce(
  ask: () => Promise<boolean>,
  show: (state: AskState) => void,
): () => Promise<void> {
  let state: AskState = 'ready';
  const become = (next: AskState) => {
    state = next;
    show(next);
  };
  return async () => {
    if (state === 'asking' || state === 'kept') return;
    become('asking');
    const [answer] = await Promise.allSettled([ask()]);
    become(answer.status === 'fulfilled' && answer.value ? 'kept' : 'not-kept');
  };
}

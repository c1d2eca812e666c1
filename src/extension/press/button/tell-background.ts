import type { RequestOf } from '../../../contracts/messages/extension-message.ts';

const answersWithinMs = 2_000;

/**
 * Tells the background of the press, and again for as long as this page stands: a worker can die between any two of
 * its steps, and the next message wakes one that sees to what is missing. The background closes the page when all is
 * done. Without a living extension (it was updated) the black stays.
 */
export function tellBackground(press: RequestOf<'press'>, attempt = 0): void {
  if (chrome.runtime?.id === undefined) return;
  const answer = chrome.runtime.sendMessage(press).then(
    (response: unknown) => isKept(response),
    () => false,
  );
  const silence = wait(answersWithinMs).then(() => false);
  void Promise.race([answer, silence])
    .then((kept) => wait(kept ? 3_000 : Math.min(2_000, 200 * 2 ** attempt)))
    .then(() => tellBackground(press, attempt + 1));
}

function isKept(response: unknown): boolean {
  return typeof response === 'object' && response !== null && 'kept' in response && response.kept === true;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

import { v7 } from 'uuid';
import { askBackground } from '../messages/ask-background.ts';
import { askUntil } from '../messages/ask-until.ts';

/** A press of the help button on one of the extension's own pages, where no content script runs. Asks until it is kept. */
export async function pressOnOwnPage(): Promise<void> {
  const pressId = v7();
  await askUntil(
    () => askBackground<'press-on-own-page'>({ type: 'press-on-own-page', pressId }),
    ({ kept }) => kept,
    (attempt) => Math.min(2_000, 200 * 2 ** attempt),
  );
}

import {
  extensionMessages,
  type MessageType,
  type RequestOf,
  type ResponseOf,
} from '../../contracts/messages/extension-message.ts';
import { browser } from '../platform/browser.ts';

/**
 * Asks the background something from one of the extension's own pages.
 *
 * @throws when the worker died before it answered, or answered nonsense. Asking again is always harmless.
 */
export async function askBackground<T extends MessageType>(request: RequestOf<T>): Promise<ResponseOf<T>> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  return extensionMessages[request.type as T].response.parse(answer) as ResponseOf<T>;
}

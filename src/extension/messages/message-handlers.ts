import type { Runtime } from '../platform/browser.ts';
import {
  extensionMessages,
  type MessageType,
  type RequestOf,
  type ResponseOf,
  type Sender,
} from '../../contracts/messages/extension-message.ts';

/** What the background does with each message. The tab is the browser's word about who sent it. */
export type MessageHandlers = {
  [T in MessageType]: (request: RequestOf<T>, sender: Runtime.MessageSender) => Promise<ResponseOf<T>>;
};

type AnyHandler = (request: unknown, sender: Runtime.MessageSender) => Promise<unknown>;

/**
 * Finds who may answer a message.
 *
 * @returns undefined for anything that is not in the map of messages or comes from somebody who may not ask.
 */
export function answerTo(
  handlers: MessageHandlers,
  message: unknown,
  sender: Runtime.MessageSender,
  ownOrigin: string,
): Promise<unknown> | undefined {
  const type = typeOf(message);
  if (type === undefined) return undefined;
  const { request, senders } = extensionMessages[type];
  const parsed = request.safeParse(message);
  const from = whoSent(sender, ownOrigin);
  if (!parsed.success || from === undefined || !(senders as readonly Sender[]).includes(from))
    return undefined;
  return (handlers[type] as AnyHandler)(parsed.data, sender);
}

/** In frames only our own pages may speak, and of little: one of them in a frame of somebody else's page is a trap. */
function whoSent(sender: Runtime.MessageSender, ownOrigin: string): Sender | undefined {
  if (sender.tab === undefined || sender.frameId === undefined) return undefined;
  const isOwn = sender.url?.startsWith(`${ownOrigin}/`) === true;
  if (sender.frameId !== 0) return isOwn ? 'extension-frame' : undefined;
  return isOwn ? 'extension-page' : 'content-script';
}

function typeOf(message: unknown): MessageType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(extensionMessages, type)
    ? (type as MessageType)
    : undefined;
}

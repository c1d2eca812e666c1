import type { WSContext } from 'hono/ws';
import { WebSocket } from 'ws';
import type { StreamSocket } from './stream-socket.ts';

/** Wraps the WebSocket that @hono/node-server accepted. */
export function wsSocket(context: WSContext, pong: () => void): StreamSocket {
  const { raw } = context;
  if (!(raw instanceof WebSocket)) throw new TypeError('the stream was not opened over ws');
  raw.on('pong', pong);
  return {
    get bufferedAmount() {
      return raw.bufferedAmount;
    },
    send: (text, sent) => raw.send(text, () => sent()),
    ping: () => {
      if (raw.readyState === WebSocket.OPEN) raw.ping();
    },
    close: (code) => {
      raw.close(code);
      setTimeout(() => raw.terminate(), 1_000).unref();
    },
    terminate: () => raw.terminate(),
  };
}

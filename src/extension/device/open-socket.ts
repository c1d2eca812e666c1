import type { OpenSocket } from './stream.ts';

/** A WebSocket of the browser. */
export const openSocket: OpenSocket = (address, { onText, onEnd }) => {
  const socket = new WebSocket(address);
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') onText(event.data);
  });
  socket.addEventListener('close', onEnd);
  socket.addEventListener('error', onEnd);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
};

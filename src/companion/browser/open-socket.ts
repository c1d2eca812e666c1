export type Socket = { send: (text: string) => void; close: () => void };
export type SocketListener = { onText: (text: string) => void; onEnd: () => void };

/** Opens a WebSocket to a path of the hub that served this page. */
export type OpenSocket = (path: string, listener: SocketListener) => Socket;

export const openBrowserSocket: OpenSocket = (path, { onText, onEnd }) => {
  const address = new URL(path, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') onText(data);
  });
  socket.addEventListener('close', onEnd);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
};

/** The little that a stream asks of a WebSocket. */
export type StreamSocket = {
  /** Bytes given to it that have not left yet. */
  readonly bufferedAmount: number;
  /** @param sent called when the text has left, or cannot leave any more. */
  send(text: string, sent: () => void): void;
  ping(): void;
  /** Says goodbye with a code of RFC 6455. */
  close(code: number): void;
  /** Cuts the line. */
  terminate(): void;
};

import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The line between one adult's browser and the hub, which a test can cut. */
export type CutLine = {
  /** The hub, by way of this line. */
  readonly address: string;
  /** Ends what is open, and lets nothing through any more. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

/** A line of bytes to the hub; it knows nothing of what goes over it. */
export async function startCutLine(hubAddress: string): Promise<CutLine> {
  const port = Number(new URL(hubAddress).port);
  const open = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket, other: () => Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other().destroy();
    });
  };
  const server = createServer((near) => {
    if (isCut) {
      near.on('error', () => undefined);
      near.resetAndDestroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    keep(near, () => far);
    keep(far, () => near);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      end();
    },
    mend() {
      isCut = false;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      end();
      await closed;
    },
  };
}

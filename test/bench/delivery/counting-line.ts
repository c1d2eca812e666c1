import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that counts every byte on it, both ways: bodies, headers and all. */
export type CountingLine = { address: string; bytes(): number; close(): void };

export async function countingLine(port: number): Promise<CountingLine> {
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.setNoDelay(true);
      one.on('data', (data) => {
        bytes += data.length;
      });
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

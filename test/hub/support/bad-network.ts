import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What stands between a Chromebook and its hub. */
export type BadNetwork = {
  address: string;
  /** WebSockets that it did not let through. */
  refusedUpgrades: number;
  /** Lines that it cut. */
  cut: number;
  letsUpgradesThrough: boolean;
};

type Options = {
  /** A proxy that knows no WebSocket. */
  refusesUpgrades?: boolean;
  /** Cuts every other line: in turn before the request came through, and after it, with the answer on its way. */
  cutsEveryOther?: boolean;
};

/** A proxy of a few lines; it ends with the test. */
export async function badNetwork(hubAddress: string, options: Options): Promise<BadNetwork> {
  const port = Number(new URL(hubAddress).port);
  const open = new Set<Socket>();
  let lines = 0;
  const server = createServer((near) => {
    open.add(near);
    near.on('error', () => undefined);
    const isCut = options.cutsEveryOther === true && (lines += 1) % 2 === 0;
    const cutsAnswer = isCut && lines % 4 === 0;
    near.once('data', (first) => {
      const text = first.toString('latin1');
      if (/^upgrade: websocket/im.test(text) && !network.letsUpgradesThrough) {
        network.refusedUpgrades += 1;
        near.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      }
      if (isCut) network.cut += 1;
      if (isCut && !cutsAnswer) {
        near.resetAndDestroy();
        return;
      }
      const far = connect(port, '127.0.0.1');
      open.add(far);
      far.on('error', () => near.destroy());
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      // Each request by itself, so that every other one meets its fate.
      far.write(Buffer.from(text.replace(/^connection: keep-alive/im, 'connection: close'), 'latin1'));
      near.pipe(far);
      if (cutsAnswer) far.once('data', () => near.resetAndDestroy());
      else far.pipe(near);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const network: BadNetwork = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusedUpgrades: 0,
    cut: 0,
    letsUpgradesThrough: options.refusesUpgrades !== true,
  };
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return network;
}

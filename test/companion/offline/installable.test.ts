import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { precachedWorker } from '../../../src/companion/precached-worker.ts';

const publicFile = (name: string) => readFileSync(`public/companion/${name}`);
type Icon = { src: string; sizes: string; type: string; purpose?: string };
const manifest = JSON.parse(publicFile('manifest.webmanifest').toString()) as {
  start_url: string;
  display: string;
  icons: Icon[];
};

it('can be installed: a name, a start, and icons of the sizes that it says', () => {
  expect(manifest).toMatchObject({ name: 'Lids Down', start_url: '/', display: 'standalone' });
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
  for (const { src, sizes } of pictures) {
    const { width, height } = PNG.sync.read(publicFile(src.slice(1)));
    expect(`${width}x${height}`).toBe(sizes);
  }
});

it('has an icon that a round mask leaves whole', () => {
  const round = manifest.icons.find(({ purpose }) => purpose === 'maskable');
  const { width, data } = PNG.sync.read(publicFile(round?.src.slice(1) ?? ''));
  const corner = data.subarray(0, 4).toString('hex');
  const outside: string[] = [];
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const isOutside = Math.hypot(x - width / 2, y - width / 2) > 0.4 * width;
    if (isOutside && data.subarray(at, at + 4).toString('hex') !== corner) outside.push(`${x},${y}`);
  }
  expect(outside).toEqual([]);
});

const builder = (source: string) =>
  precachedWorker(
    '/worker/main.ts',
    () => Promise.resolve({ output: [{ type: 'chunk' as const, code: source }] }),
    () => ({ 'icon.svg': new TextEncoder().encode('<svg/>') }),
  ).generateBundle;

it('lists every file of the release in the worker, so that another release is another worker', async () => {
  const emitted: string[] = [];
  const build = async (page: string) => {
    const bundle = {
      'assets/index-1234.js': { type: 'chunk' as const, code: 'page()' },
      'index.html': { type: 'asset' as const, source: page },
    };
    await builder('keep(self.__WB_MANIFEST)').handler.call(
      { emitFile: ({ source }) => emitted.push(source) },
      {},
      bundle,
    );
  };
  await build('<p>one</p>');
  await build('<p>two</p>');
  const [one = '', two = ''] = emitted;
  expect(one).toMatch(
    /^keep\(\[\{"url":"\/assets\/index-1234\.js","revision":null\},\{"url":"\/icon\.svg","revision":"[0-9a-f]{16}"\},\{"url":"\/index\.html","revision":"[0-9a-f]{16}"\}\]\)$/,
  );
  expect(one).not.toBe(two);
});

it('builds no worker that would keep nothing', async () => {
  const nothing = builder('keep()').handler.call({ emitFile: () => undefined }, {}, {});
  await expect(nothing).rejects.toThrow('does not say self.__WB_MANIFEST once');
});

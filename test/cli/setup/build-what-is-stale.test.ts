import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWhatIsStale } from '../../../src/cli/setup/build-what-is-stale.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

function project() {
  const root = temporaryFolder();
  for (const name of ['package-lock.json', 'package.json', 'vite.config.ts', 'manifest.config.ts']) {
    writeFileSync(join(root, name), '{}');
  }
  for (const room of ['extension', 'companion', 'hub', 'cli', 'domain']) {
    mkdirSync(join(root, 'src', room), { recursive: true });
    writeFileSync(join(root, 'src', room, 'main.ts'), room);
  }
  const built: string[] = [];
  const build = (exitCode = 0) =>
    buildWhatIsStale(
      root,
      ['extension', 'companion', 'hub'],
      () => undefined,
      async (args) => {
        built.push(args[args.indexOf('--mode') + 1] ?? '');
        writeFileSync(join(args[args.indexOf('--outDir') + 1] ?? '', 'made'), `${built.length}`);
        return exitCode;
      },
    );
  const change = (path: string) => writeFileSync(join(root, path), 'changed');
  return { root, build, change, takeBuilt: () => built.splice(0) };
}

describe('a build', () => {
  it('is made once for the same sources', async () => {
    const { build, takeBuilt } = project();
    expect(await build()).toBe(0);
    expect(takeBuilt()).toEqual(['extension', 'companion', 'hub']);
    await build();
    expect(takeBuilt()).toEqual([]);
  });

  it.each([
    ['src/cli/main.ts', ['hub']],
    ['src/extension/main.ts', ['extension']],
    ['src/domain/main.ts', ['extension', 'companion', 'hub']],
    ['package-lock.json', ['extension', 'companion', 'hub']],
  ])('is made again for what %s belongs to', async (path, modes) => {
    const { build, change, takeBuilt } = project();
    await build();
    takeBuilt();
    change(path);
    await build();
    expect(takeBuilt()).toEqual(modes);
  });

  it('that fails leaves the one before in its place, and is tried again', async () => {
    const { root, build, change, takeBuilt } = project();
    await build();
    change('src/cli/main.ts');
    expect(await build(3)).toBe(3);
    expect(readFileSync(join(root, 'dist/hub/made'), 'utf8')).toBe('3');
    expect(readdirSync(join(root, 'dist')).filter((name) => name.startsWith('.building'))).toEqual([]);
    takeBuilt();
    expect(await build()).toBe(0);
    expect(takeBuilt()).toEqual(['hub']);
    expect(existsSync(join(root, 'dist/hub/made'))).toBe(true);
  });
});

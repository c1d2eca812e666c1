import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../src/cli/chromium/find-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe('the Chromium that is used', () => {
  it('is the one that LIDS_DOWN_CHROMIUM names, before any on the PATH', () => {
    const named = join(folderWith('my-chromium'), 'my-chromium');
    expect(findChromium({ LIDS_DOWN_CHROMIUM: named, PATH: folderWith('chromium') }, 'linux')).toBe(named);
  });

  it('is chromium on the PATH before any other', () => {
    const other = folderWith('google-chrome');
    const folder = folderWith('chromium');
    expect(findChromium({ PATH: [other, folder].join(delimiter) }, 'linux')).toBe(join(folder, 'chromium'));
    expect(findChromium({ PATH: other }, 'linux')).toBe(join(other, 'google-chrome'));
  });

  it('is never a folder or a file that is no program', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'chromium'), 'text', { mode: 0o644 });
    expect(() => findChromium({ PATH: folder }, 'linux')).toThrow(/apt-get install chromium/);
  });

  it('is asked for in a plain sentence when there is none', () => {
    expect(() => findChromium({ PATH: '' }, 'linux')).toThrow(
      expect.objectContaining({
        name: 'PlainError',
        exitCode: 1,
        message: expect.stringContaining('Install it'),
      }),
    );
    expect(() => findChromium({ LIDS_DOWN_CHROMIUM: '/absent/chromium' }, 'linux')).toThrow(
      /LIDS_DOWN_CHROMIUM says \/absent\/chromium, and there is no program there/,
    );
  });
});

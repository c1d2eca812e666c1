import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../src/cli/chromium/find-chromium.ts';
import type { Chromebook } from '../../../src/cli/chromium/launch-chromebook.ts';

const fillerName = 'somebody-elses-files';

/**
 * A Chromebook whose profile lies on a disk of its own that really fills up: a file system in memory, mounted in the view of the machine
 * that this Chromium alone has (see managed-policy.ts). It goes with Chromium, so that a Chromebook with it is not started a second time.
 *
 * @param bytes room for the profile and for what fills it.
 */
export function smallDisk(bytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-small-disk-'));
  const chromium = join(folder, 'chromium-on-a-small-disk');
  writeFileSync(
    chromium,
    `#!/bin/sh
for each in "$@"; do
  case "$each" in
    --user-data-dir=*/profile)
      disk="\${each#--user-data-dir=}"
      mkdir -p "$disk" && mount -t tmpfs -o size=${bytes} tmpfs "$disk" || exit 1;;
  esac
done
exec '${findChromium()}' "$@"
`,
  );
  chmodSync(chromium, 0o755);

  /** What lies on the disk is seen through the eyes of the Chromium that it was mounted for. */
  const fillerOf = ({ browser }: Chromebook): string => {
    const started = browser.process();
    const profile = started?.spawnargs.find((each) => each.startsWith('--user-data-dir='));
    if (started?.pid === undefined || profile === undefined) throw new Error('Chromium was not started here');
    return join(`/proc/${started.pid}/root`, profile.slice('--user-data-dir='.length), fillerName);
  };

  return {
    chromium,
    /** Writes until there is no room for one more byte. */
    fill(chromebook: Chromebook): void {
      const file = openSync(fillerOf(chromebook), 'a');
      try {
        for (const size of [1_048_576, 4_096, 1]) while (fits(file, size));
      } finally {
        closeSync(file);
      }
    },
    empty: (chromebook: Chromebook): void => rmSync(fillerOf(chromebook)),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}

function fits(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}

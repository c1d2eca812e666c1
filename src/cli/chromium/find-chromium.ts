import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from '../settings/plain-error.ts';

/** Names on the PATH, best first: Debian's package, then others that read policy in the same way. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) => {
    const path = process.env[folder];
    return path === undefined
      ? []
      : [
          join(path, 'Chromium', 'Application', 'chrome.exe'),
          join(path, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        ];
  }),
};

/**
 * Finds the Chromium (or Chrome) that plays the Chromebook: `LIDS_DOWN_CHROMIUM`, then the PATH, then the usual places.
 *
 * @throws PlainError that says what to install.
 */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const named = environment['LIDS_DOWN_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new PlainError(`LIDS_DOWN_CHROMIUM says ${named}, and there is no program there.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(usualPlaces[platform] ?? []),
  ];
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  throw new PlainError(
    'Chromium was not found. Install it (Debian and Ubuntu: "sudo apt-get install chromium"), or name it in LIDS_DOWN_CHROMIUM.',
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

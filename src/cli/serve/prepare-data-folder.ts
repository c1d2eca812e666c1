import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlainError } from '../settings/plain-error.ts';

/**
 * Makes the data folder, for its owner alone.
 *
 * @returns its absolute path.
 * @throws PlainError when it cannot be made or written to.
 */
export function prepareDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PlainError(
      `The data folder ${path} cannot be written to. Name another with --data-folder, or give yourself the right.`,
      { cause: error },
    );
  }
  return path;
}

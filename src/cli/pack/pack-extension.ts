import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import writeCrx3 from 'crx3';
import { PlainError } from '../settings/plain-error.ts';
import { openExtensionKey } from './extension-key.ts';
import { nextPackedVersion } from './packed-version.ts';

/** A packed extension: what the hub serves and an admin force-installs. */
export type PackedExtension = { id: string; version: string; file: string };

/** One moment for every file of the package, so that the same content makes the same bytes. */
const packedTime = Date.UTC(2020, 0, 1, 12);

/**
 * Packs the built extension as CRX3 into a data folder (`lids-down.crx`), signed with the key kept there.
 *
 * @param builtFolder the folder that `vite build --mode extension` made.
 * @throws PlainError when the extension has not been built.
 */
export async function packExtension(options: {
  dataFolder: string;
  builtFolder: string;
}): Promise<PackedExtension> {
  const { builtFolder } = options;
  // Absolute, since crx3 resolves against $PWD, which need not be where this program runs.
  const dataFolder = resolve(options.dataFolder);
  const manifestFile = join(builtFolder, 'manifest.json');
  if (!existsSync(manifestFile)) {
    throw new PlainError(`There is no built extension in ${builtFolder}. Build it with "npm run build".`);
  }
  mkdirSync(dataFolder, { recursive: true });
  const key = openExtensionKey(dataFolder);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { version: string };
  const paths = filesBelow(builtFolder);
  const version = nextPackedVersion(dataFolder, manifest.version, hashOf(builtFolder, paths));
  const file = join(dataFolder, 'lids-down.crx');

  const staging = mkdtempSync(join(tmpdir(), 'lids-down-pack-'));
  try {
    for (const path of paths) stage(join(builtFolder, path), join(staging, 'extension', path));
    writeFileSync(
      join(staging, 'extension', 'manifest.json'),
      `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
    );
    // Beside the final place, since a rename does not cross file systems.
    const unfinished = `${file}.new`;
    const { appId } = await writeCrx3(
      paths.map((path) => join(staging, 'extension', path)),
      { crxPath: unfinished, keyPath: key.file, forceDateTime: packedTime },
    );
    if (appId !== key.extensionId) throw new Error(`packed as ${appId}, expected ${key.extensionId}`);
    renameSync(unfinished, file);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return { id: key.extensionId, version, file };
}

/** Paths below a folder in one fixed order; hidden files are the build's own notes and stay out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
}

function hashOf(folder: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path.replaceAll('\\', '/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('base64url');
}

function stage(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  chmodSync(to, 0o644);
}

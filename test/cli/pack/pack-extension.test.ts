import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packExtension } from '../../../src/cli/pack/pack-extension.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readCrx3 } from './read-crx3.ts';

function builtExtension(): string {
  const folder = join(temporaryFolder(), 'extension');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), '{"manifest_version":3,"name":"Test","version":"0.1.0"}');
  writeFileSync(join(folder, 'assets/worker.js'), 'self.addEventListener("install", () => {});');
  return folder;
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the packed extension', () => {
  it('is the same, byte for byte, for the same content and key', async () => {
    const builtFolder = builtExtension();
    const dataFolder = temporaryFolder();
    const first = await packExtension({ dataFolder, builtFolder });
    const firstHash = hashOf(first.file);
    utimesSync(join(builtFolder, 'assets/worker.js'), new Date(0), new Date(0));
    writeFileSync(join(builtFolder, '.built-note'), 'not a part of it');
    const second = await packExtension({ dataFolder, builtFolder });
    expect(second).toEqual(first);
    expect(hashOf(second.file)).toBe(firstHash);
  });

  it('gets a higher version when its content changes, and only then', async () => {
    const builtFolder = builtExtension();
    const dataFolder = temporaryFolder();
    const versions: string[] = [];
    const pack = async () => versions.push((await packExtension({ dataFolder, builtFolder })).version);
    await pack();
    writeFileSync(join(builtFolder, 'assets/worker.js'), '// another');
    await pack();
    await pack();
    writeFileSync(join(builtFolder, 'assets/more.js'), '// a file more');
    await pack();
    expect(versions).toEqual(['0.1.0.1', '0.1.0.2', '0.1.0.2', '0.1.0.3']);
  });

  it('is a CRX3 whose signature and id Chrome would find right', async () => {
    const packed = await packExtension({ dataFolder: temporaryFolder(), builtFolder: builtExtension() });
    const crx = readCrx3(readFileSync(packed.file));
    const key = createPublicKey({ key: crx.publicKey, format: 'der', type: 'spki' });
    expect(verify('sha256', crx.signedText, key, crx.signature)).toBe(true);
    expect(crx.id).toBe(packed.id);
    expect(packed.id).toMatch(/^[a-p]{32}$/);
    expect(crx.zip.subarray(0, 2).toString()).toBe('PK');
  });

  it('is signed with a key that is made once, is kept, and is for its owner alone', async () => {
    const dataFolder = temporaryFolder();
    const builtFolder = builtExtension();
    const { id } = await packExtension({ dataFolder, builtFolder });
    const key = join(dataFolder, 'extension-key.pem');
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const kept = readFileSync(key, 'utf8');
    expect((await packExtension({ dataFolder, builtFolder })).id).toBe(id);
    expect(readFileSync(key, 'utf8')).toBe(kept);
    expect((await packExtension({ dataFolder: temporaryFolder(), builtFolder })).id).not.toBe(id);
  });

  it('is not made where there is no build, or with a key that is broken', async () => {
    const dataFolder = temporaryFolder();
    const builtFolder = builtExtension();
    await expect(packExtension({ dataFolder, builtFolder: join(dataFolder, 'absent') })).rejects.toThrow(
      /There is no built extension in .*npm run build/,
    );
    writeFileSync(join(dataFolder, 'extension-key.pem'), 'no key');
    await expect(packExtension({ dataFolder, builtFolder })).rejects.toThrow(/cannot be read/);
    expect(readFileSync(join(dataFolder, 'extension-key.pem'), 'utf8')).toBe('no key');
  });

  it('is not made when the note about its version is broken, since Chrome never goes back', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'extension-pack.json'), '{"counter":0}');
    await expect(packExtension({ dataFolder, builtFolder: builtExtension() })).rejects.toThrow(
      /extension-pack\.json cannot be read/,
    );
  });
});

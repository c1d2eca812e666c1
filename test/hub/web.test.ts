import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, startTestHub, testCompanion, testFolder } from './support/test-hub.ts';

test('serves the companion, with its screens at any address', async () => {
  const hub = await startTestHub({ companionFolder: await testCompanion() });
  for (const path of ['/', '/first-adult', '/incidents/today']) {
    const response = await fetch(hub.address + path);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('Companion');
  }
  const script = await fetch(`${hub.address}/assets/main-1234.js`);
  expect(script.headers.get('content-type')).toMatch(/javascript/);
  expect(script.headers.get('cache-control')).toContain('immutable');
  for (const path of ['/api/nothing', '/api', '/assets/old-0000.js', '/extension/other.crx']) {
    const response = await fetch(hub.address + path);
    expect([path, response.status, await codeOf(response)]).toEqual([path, 404, 'route-unknown']);
  }
  expect((await fetch(`${hub.address}/..%2f..%2fenrolment-key`)).status).toBe(200);
  expect(await (await fetch(`${hub.address}/..%2f..%2fenrolment-key`)).text()).toContain('Companion');
});

test('lets no browser keep an old worker, and says what the manifest is', async () => {
  const folder = await testCompanion();
  await writeFile(join(folder, 'worker.js'), 'self.works = true;');
  await writeFile(join(folder, 'manifest.webmanifest'), '{}');
  const hub = await startTestHub({ companionFolder: folder });
  const worker = await fetch(`${hub.address}/worker.js`);
  expect(worker.headers.get('content-type')).toMatch(/javascript/);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-security-policy')).toContain("default-src 'self'");
  const manifest = await fetch(`${hub.address}/manifest.webmanifest`);
  expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
});

test('works without a companion, and says that it is well', async () => {
  const hub = await startTestHub();
  expect(await (await fetch(`${hub.address}/healthz`)).text()).toBe('ok');
  expect(await codeOf(await fetch(hub.address))).toBe('route-unknown');
  expect(await codeOf(await fetch(`${hub.address}/api/board`, { method: 'PUT' }))).toBe('route-unknown');
});

test('every answer is closed to other sites', async () => {
  const hub = await startTestHub({ companionFolder: await testCompanion() });
  for (const path of ['/', '/api/board', '/api/nothing', '/healthz']) {
    const { headers } = await fetch(hub.address + path, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  expect((await fetch(`${hub.address}/api/board`)).headers.get('cache-control')).toBe('no-store');
});

test('offers the packed extension with its update manifest', async () => {
  const file = join(await testFolder(), 'lids-down.crx');
  await writeFile(file, 'Cr24 and so on');
  const hub = await startTestHub({
    extensionPackage: { id: 'abcdefghijklmnopabcdefghijklmnop', version: '0.1.0', file },
  });
  const updates = await (await fetch(`${hub.address}/extension/updates.xml`)).text();
  expect(updates).toContain('appid="abcdefghijklmnopabcdefghijklmnop"');
  expect(updates).toContain(`codebase="${hub.address}/extension/lids-down.crx" version="0.1.0"`);
  const crx = await fetch(`${hub.address}/extension/lids-down.crx`);
  expect(crx.headers.get('content-type')).toBe('application/x-chrome-extension');
  expect(await crx.text()).toBe('Cr24 and so on');
});

test('an error that nobody expected is answered with a code and logged without its words', async () => {
  const hub = await startTestHub({
    extensionPackage: { id: 'x', version: '1', file: '/nowhere/secret-name.crx' },
  });
  const response = await fetch(`${hub.address}/extension/lids-down.crx`);
  expect([response.status, await codeOf(response)]).toEqual([500, 'hub-failed']);
  expect(hub.logLines.join('')).toContain('hub-failed');
  expect(hub.logLines.join('')).toContain('ENOENT');
  expect(hub.logLines.join('')).not.toContain('secret-name');
});

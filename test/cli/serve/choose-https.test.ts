import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHttps } from '../../../src/cli/serve/choose-https.ts';
import { serveSettings } from '../../../src/cli/serve/serve-settings.ts';
import { settleSettings } from '../../../src/cli/settings/settle-settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const choose = (flags: Record<string, unknown>) =>
  chooseHttps(settleSettings(serveSettings, { flags, environment: {}, file: {} }));

describe('how the hub listens', () => {
  it('is plain http on this machine unless it is told otherwise', () => {
    expect(choose({})).toEqual({ host: '127.0.0.1' });
    expect(choose({ host: 'localhost' })).toEqual({ host: 'localhost' });
  });

  it('is https for the school network, with its own authority', () => {
    expect(choose({ 'own-authority': true })).toEqual({ host: '0.0.0.0', https: { ownAuthority: true } });
    expect(choose({ 'own-authority': true, host: '192.0.2.7' }).host).toBe('192.0.2.7');
  });

  it.each([
    [{ host: '0.0.0.0' }, /Over plain http the hub answers this machine only, not 0\.0\.0\.0/],
    [{ 'certificate-file': 'a.pem' }, /go together/],
    [{ 'key-file': 'a.pem' }, /go together/],
    [{ 'own-authority': true, 'key-file': 'a.pem' }, /Choose one/],
    [
      { 'certificate-file': '/absent/a.pem', 'key-file': '/absent/b.pem' },
      /certificate file \/absent\/a\.pem cannot be read/,
    ],
  ])('is refused in a plain sentence for %o', (flags, message) => {
    expect(() => choose(flags)).toThrow(message);
  });

  it('is refused with a certificate that is none', () => {
    const folder = temporaryFolder();
    const [certificate, key] = [join(folder, 'a.pem'), join(folder, 'b.pem')];
    writeFileSync(certificate, 'no certificate');
    writeFileSync(key, 'no key');
    const flags = { 'certificate-file': certificate, 'key-file': key };
    expect(() => choose(flags)).toThrow(/cannot be used together/);
  });
});

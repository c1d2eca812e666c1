import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailOf } from '../../../src/cli/serve/mail-settings.ts';
import { serveSettings } from '../../../src/cli/serve/serve-settings.ts';
import { settleSettings, type Sources } from '../../../src/cli/settings/settle-settings.ts';
import { readDigestHeads } from '../../../src/cli/verify/read-digest-heads.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const mail = (flags: Record<string, unknown>, rest: Partial<Sources> = {}) =>
  mailOf(settleSettings(serveSettings, { flags, environment: {}, file: {}, ...rest }));
const named = { 'mail-server': 'smtp://mail.school.example', 'mail-from': 'hub@school.example' };

describe('how the hub sends mail', () => {
  it('is not at all, unless a server is named', () => {
    expect(mail({})).toBeUndefined();
    expect(mail(named)).toEqual({
      server: 'smtp://mail.school.example',
      from: 'hub@school.example',
      allowPlain: false,
    });
  });

  it('takes the password from a file or the environment, and from nowhere that others read', () => {
    const file = join(temporaryFolder(), 'password');
    writeFileSync(file, 'from the file\n');
    const user = { ...named, 'mail-user': 'hub' };
    expect(mail({ ...user, 'mail-password-file': file })?.password).toBe('from the file');
    const environment = { LIDS_DOWN_MAIL_PASSWORD: 'from the environment' };
    expect(mail(user, { environment })?.password).toBe('from the environment');
    expect(mail({ ...user, 'mail-password': 'a flag' })?.password).toBeUndefined();
    expect(mail(user, { file: { 'mail-password': 'a key' } })?.password).toBeUndefined();
  });

  it.each([
    [{ 'mail-from': 'hub@school.example' }, /go with --mail-server/],
    [{ 'mail-server': 'smtp://mail.school.example' }, /go together/],
    [
      { ...named, 'mail-password-file': '/absent/password' },
      /password file \/absent\/password cannot be read/,
    ],
  ])('refuses %o in a plain sentence', (flags, message) => {
    expect(() => mail(flags)).toThrow(message);
  });
});

describe('heads from digests', () => {
  const hash = 'A'.repeat(43);
  it('are read as they stand in a mail', () => {
    expect(readDigestHeads(`812:${hash}`)).toEqual([{ entryId: 812, hash }]);
    expect(readDigestHeads(`812:${hash}, 900:${hash}`)).toHaveLength(2);
  });

  it.each(['', '812', hash, `0:${hash}`, `812:${hash},`, `812:${hash}x`, `-1:${hash}`])(
    'are not %s',
    (written) => {
      expect(readDigestHeads(written)).toBeUndefined();
    },
  );
});

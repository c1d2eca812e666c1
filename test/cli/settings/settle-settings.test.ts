import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/cli/settings/setting.ts';
import { settleSettings } from '../../../src/cli/settings/settle-settings.ts';

const settings = {
  'data-folder': { kind: 'text', describe: '', default: './data' },
  port: {
    kind: 'number',
    describe: '',
    default: 1,
    check: (port) => (port > 100 ? 'must be 100 at most' : undefined),
  },
  loud: { kind: 'switch', describe: '', default: false },
  host: { kind: 'text', describe: '' },
} as const satisfies Settings;

const nothing = { flags: {}, environment: {}, file: {} };

describe('a setting', () => {
  it('has its default when nobody says otherwise', () => {
    expect(settleSettings(settings, nothing)).toEqual({
      'data-folder': './data',
      port: 1,
      loud: false,
      host: undefined,
    });
  });

  it('is taken from the flag before the environment, and from the environment before the file', () => {
    const file = { port: 2, host: 'from-file' };
    const environment = { LIDS_DOWN_PORT: '3', LIDS_DOWN_DATA_FOLDER: '/from/environment' };
    expect(settleSettings(settings, { ...nothing, file }).port).toBe(2);
    expect(settleSettings(settings, { ...nothing, file, environment }).port).toBe(3);
    const all = settleSettings(settings, { file, environment, flags: { port: '4' } });
    expect(all).toEqual({ 'data-folder': '/from/environment', port: 4, loud: false, host: 'from-file' });
  });

  it('that is an empty environment variable counts as not written', () => {
    expect(settleSettings(settings, { ...nothing, environment: { LIDS_DOWN_PORT: '' } }).port).toBe(1);
  });

  it.each([
    [{ LIDS_DOWN_LOUD: 'true' }, true],
    [{ LIDS_DOWN_LOUD: '1' }, true],
    [{ LIDS_DOWN_LOUD: 'false' }, false],
    [{ LIDS_DOWN_LOUD: '0' }, false],
  ])('can be switched by the environment: %o', (environment, loud) => {
    expect(settleSettings(settings, { ...nothing, environment }).loud).toBe(loud);
  });

  it.each([
    [{ flags: { port: 'many' } }, '--port must be a number.'],
    [{ flags: { port: '' } }, '--port must be a number.'],
    [{ flags: { port: '101' } }, '--port must be 100 at most.'],
    [{ environment: { LIDS_DOWN_PORT: 'many' } }, 'LIDS_DOWN_PORT must be a number.'],
    [{ environment: { LIDS_DOWN_LOUD: 'yes' } }, 'LIDS_DOWN_LOUD must be true or false.'],
    [{ file: { port: '7' } }, '"port" in the configuration file must be a number.'],
    [{ file: { host: 7 } }, '"host" in the configuration file must be text.'],
    [{ file: { loud: 'true' } }, '"loud" in the configuration file must be true or false.'],
    [{ file: { host: null } }, '"host" in the configuration file must be text.'],
  ])('with a wrong value is named, with its place: %o', (written, message) => {
    const settle = () => settleSettings(settings, { ...nothing, ...written });
    expect(settle).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });
});

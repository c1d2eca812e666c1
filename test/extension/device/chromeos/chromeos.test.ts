import { describe, expect, it } from 'vitest';
import { browserChromeos } from '../../../../src/extension/device/chromeos/browser-chromeos.ts';
import { chooseChromeos } from '../../../../src/extension/device/chromeos/chromeos-here.ts';

const signedInAs = (email: string) => ({ getProfileUserInfo: () => Promise.resolve({ email }) });
const attributes = { getDeviceAssetId: () => Promise.resolve('LD-014') };
const notNoted = () => Promise.reject(new Error('nobody is signed out here'));
const fake = { account: 'head@hill.example', assetId: 'LD-099', session: 'kiosk' as const };

describe('the fake of ChromeOS', () => {
  const real = browserChromeos({
    enterprise: { deviceAttributes: attributes },
    identity: signedInAs('red.class@hill.example'),
  });

  it('answers on other machines, where policy names it', async () => {
    const here = chooseChromeos('linux', real, fake, notNoted);
    expect(await here.account()).toBe('head@hill.example');
    expect(await here.assetId()).toBe('LD-099');
    expect(await here.session()).toBe('kiosk');
  });

  it('says little where policy says little', async () => {
    const here = chooseChromeos('mac', real, {}, notNoted);
    expect([await here.account(), await here.assetId(), await here.session()]).toEqual(['', '', 'user']);
  });

  it('notes that it was told to sign out, since it can end no session', async () => {
    const noted: string[] = [];
    await chooseChromeos('linux', real, fake, () => Promise.resolve(void noted.push('noted'))).signOut();
    expect(noted).toEqual(['noted']);
  });

  it('is passed over on a Chromebook', async () => {
    const here = chooseChromeos('cros', real, fake, notNoted);
    expect(await here.account()).toBe('red.class@hill.example');
    expect(await here.assetId()).toBe('LD-014');
    expect(await here.session()).toBe('user');
  });

  it('is not there where policy names none', () => {
    expect(chooseChromeos('linux', real, undefined, notNoted)).toBe(real);
  });
});

describe('what ChromeOS says', () => {
  it('is a managed guest session where Chrome lets the extension end one', async () => {
    const signedOut: string[] = [];
    const exit = () => Promise.resolve(void signedOut.push('signed out'));
    const guest = browserChromeos({
      enterprise: { deviceAttributes: attributes, login: { exitCurrentManagedGuestSession: exit } },
      identity: signedInAs(''),
    });
    expect(await guest.session()).toBe('managed-guest');
    expect(await guest.assetId()).toBe('LD-014');
    await guest.signOut();
    expect(signedOut).toEqual(['signed out']);
  });

  it('is a kiosk session where nobody is signed in and there is nothing to end', async () => {
    const kiosk = browserChromeos({ enterprise: { deviceAttributes: attributes }, identity: signedInAs('') });
    expect(await kiosk.session()).toBe('kiosk');
  });

  it('is an ordinary session with an account at most, anywhere else', async () => {
    const elsewhere = browserChromeos({ identity: signedInAs('') });
    expect([await elsewhere.account(), await elsewhere.assetId(), await elsewhere.session()]).toEqual([
      '',
      '',
      'user',
    ]);
  });
});

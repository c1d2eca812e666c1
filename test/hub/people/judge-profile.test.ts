import { describe, expect, it } from 'vitest';
import {
  emailOfProfile,
  isOfSchool,
  isVerified,
  type ProviderProfile,
} from '../../../src/hub/people/judge-profile.ts';
import type { ProviderOptions } from '../../../src/hub/people/provider-options.ts';

const optionsOf = (kind: ProviderOptions['kind']): ProviderOptions => ({
  kind,
  issuer: 'https://login.provider.example',
  clientId: 'lids-down',
  clientSecret: 'an invented secret of the test',
  domains: ['school.example'],
});
const [microsoft, google, other] = [optionsOf('microsoft'), optionsOf('google'), optionsOf('other')];
const tess = 'tess.example@school.example';

describe('the address that counts', () => {
  it.each<[string, ProviderOptions, ProviderProfile, string | undefined]>([
    ['is the e-mail address', microsoft, { email: tess, preferred_username: 'other@school.example' }, tess],
    [
      'is the name of the account where Microsoft tells no e-mail address',
      microsoft,
      { preferred_username: tess },
      tess,
    ],
    ['is none where Microsoft tells neither', microsoft, { upn: tess, unique_name: tess }, undefined],
    [
      'is none where the name of the account is no text',
      microsoft,
      { preferred_username: [tess] },
      undefined,
    ],
    ['is never the name of an account with Google', google, { preferred_username: tess }, undefined],
    ['is never the name of an account with another provider', other, { preferred_username: tess }, undefined],
    ['is none where the e-mail address is no text', other, { email: { value: tess } }, undefined],
  ])('%s', (_what, options, profile, expected) => {
    expect(emailOfProfile(options, profile)).toBe(expected);
  });
});

describe('an address is vouched for', () => {
  it.each<[string, ProviderOptions, ProviderProfile, boolean]>([
    ['by the tenant where Microsoft says nothing of it', microsoft, { email: tess }, true],
    ['where Microsoft says that the domain was checked', microsoft, { xms_edov: true }, true],
    ['where Microsoft says so with a 1', microsoft, { xms_edov: '1' }, true],
    ['not where Microsoft says that the domain was not checked', microsoft, { xms_edov: false }, false],
    ['not where it says so as a word', microsoft, { xms_edov: 'false' }, false],
    ['not where it says so with a 0', microsoft, { xms_edov: 0 }, false],
    ['not where it says so with a 0 in quotation marks', microsoft, { xms_edov: '0' }, false],
    [
      'not where Microsoft says that the address was not',
      microsoft,
      { email_verified: false, xms_edov: true },
      false,
    ],
    ['not where Google says nothing', google, { email: tess }, false],
    ['not by a claim of Microsoft where Google says it', google, { xms_edov: true }, false],
    ['where another provider says so', other, { email_verified: true }, true],
    ['not where another provider says a 1', other, { email_verified: 1 }, false],
  ])('%s', (_what, options, profile, expected) => {
    expect(isVerified(options, profile)).toBe(expected);
  });
});

describe('somebody is of the school', () => {
  it.each<[string, ProviderOptions, ProviderProfile, boolean]>([
    ['by the name of a Microsoft account', microsoft, { preferred_username: 'Tess@SCHOOL.example' }, true],
    [
      'not by the name of a guest of the tenant',
      microsoft,
      { preferred_username: 'tess@elsewhere.example' },
      false,
    ],
    [
      'not by the name under which a guest is kept, which has the school in it',
      microsoft,
      { preferred_username: 'tess_school.example#EXT#@elsewhere.example' },
      false,
    ],
    [
      'not where the e-mail address is of elsewhere and the name of the account is of the school',
      microsoft,
      { email: 'tess@elsewhere.example', preferred_username: tess },
      false,
    ],
    ['not by a part of a domain', microsoft, { preferred_username: 'tess@sub.school.example' }, false],
    [
      'not by what follows the last @ alone',
      microsoft,
      { email: 'tess@school.example@elsewhere.example' },
      false,
    ],
    ['not with no address at all', microsoft, { hd: 'school.example' }, false],
    ['not by the address alone with Google', google, { email: tess }, false],
    ['by the address and the Workspace with Google', google, { email: tess, hd: 'school.example' }, true],
  ])('%s', (_what, options, profile, expected) => {
    expect(isOfSchool(options, profile)).toBe(expected);
  });
});

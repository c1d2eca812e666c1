import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';

const good = {
  schoolName: 'Larkfield Primary School',
  hubAddress: 'https://hub.larkfield.example:8443',
  enrolmentKey: 'an-invented-enrolment-key-of-forty-chars',
  deviceNumber: { source: 'asset-id' },
  classes: [
    { colour: 'purple', name: 'Hedgehogs', keyStage: 'ks1' },
    { colour: 'green', name: 'Otters', keyStage: 'lower-ks2' },
  ],
};

describe('reading a policy', () => {
  it('takes a good one whole', () => {
    expect(readPolicy(good)).toEqual({ policy: good, faults: [] });
  });

  it('takes the slash off the hub address', () => {
    expect(readPolicy({ ...good, hubAddress: 'https://hub.larkfield.example/' }).policy?.hubAddress).toBe(
      'https://hub.larkfield.example',
    );
  });

  it('leaves out one bad class, names it, and keeps the others', () => {
    const classes = [good.classes[0], { colour: 'mauve', name: 'Badgers', keyStage: 'ks1' }, good.classes[1]];
    const { policy, faults } = readPolicy({ ...good, classes });
    expect(policy?.classes.map((schoolClass) => schoolClass.name)).toEqual(['Hedgehogs', 'Otters']);
    expect(faults).toMatchObject([{ code: 'policy-value-invalid', path: 'classes[1].colour' }]);
  });

  it('refuses the second class of one colour', () => {
    const classes = [good.classes[0], { colour: 'purple', name: 'Badgers', keyStage: 'ks1' }];
    expect(readPolicy({ ...good, classes })).toMatchObject({
      policy: { classes: [{ name: 'Hedgehogs' }] },
      faults: [{ code: 'policy-class-repeated', path: 'classes[1].colour' }],
    });
  });

  it.each(['schoolName', 'hubAddress', 'enrolmentKey', 'deviceNumber'])('is no policy without %s', (key) => {
    const { policy, faults } = readPolicy({ ...good, [key]: undefined });
    expect(policy).toBeUndefined();
    expect(faults).toMatchObject([{ code: 'policy-key-missing', path: key }]);
  });

  it.each([
    ['plain http to another machine', { hubAddress: 'http://hub.larkfield.example' }],
    ['a hub address with a path', { hubAddress: 'https://hub.larkfield.example/hub' }],
    ['a hub address with a password', { hubAddress: 'https://a:b@hub.larkfield.example' }],
    ['a short enrolment key', { enrolmentKey: 'short' }],
    ['number 0', { deviceNumber: { source: 'policy', number: 0 } }],
    ['number 10,000', { deviceNumber: { source: 'policy', number: 10_000 } }],
    ['a number source nobody knows', { deviceNumber: { source: 'guess' } }],
    ['an empty school name', { schoolName: '' }],
  ])('is no policy with %s', (_, change) => {
    const { policy, faults } = readPolicy({ ...good, ...change });
    expect(policy).toBeUndefined();
    expect(faults[0]?.path.startsWith(Object.keys(change)[0] ?? '?')).toBe(true);
  });

  it('allows plain http on this machine only', () => {
    for (const hubAddress of ['http://localhost:8443', 'http://127.0.0.1:8443', 'http://[::1]:8443']) {
      expect(readPolicy({ ...good, hubAddress }).policy?.hubAddress).toBe(hubAddress);
    }
  });

  it('says of every fault what to write instead, and of a bad class all that is wrong with it', () => {
    const classes = [
      ...good.classes,
      { colour: 'blue', name: 'Newts', keyStage: 'ks3', taughtSafeSearching: 'yes', allowedSites: [5, ' '] },
    ];
    const { faults } = readPolicy({
      ...good,
      classes,
      teacherMayOpen: 'all',
      blockedSites: ['x'.repeat(3_000)],
    });
    expect(Object.fromEntries(faults.map(({ path, cure }) => [path, cure]))).toEqual({
      'classes[2].keyStage': 'Write "eyfs" or "ks1" or "lower-ks2" or "upper-ks2".',
      'classes[2].taughtSafeSearching': 'Write true or false.',
      'classes[2].allowedSites[0]': 'Write text, in double quotes.',
      'classes[2].allowedSites[1]': '" " is empty; take it out.',
      teacherMayOpen: 'Write "nothing" or "sites" or "sites-and-categories".',
      'blockedSites[0]': 'Write no more than 2048 characters.',
    });
  });

  it('says when it meets a key it does not know, and uses the rest', () => {
    const { policy, faults } = readPolicy({ ...good, hubAdress: 'x' });
    expect(policy).toEqual(good);
    expect(faults).toMatchObject([{ code: 'policy-key-unknown', path: 'hubAdress' }]);
  });

  it('never throws, and never gives a policy without saying what was left out', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good), 'other'), fc.anything()), (raw) => {
        const { policy, faults } = readPolicy(raw);
        expect(policy !== undefined || faults.length > 0).toBe(true);
      }),
    );
  });
});

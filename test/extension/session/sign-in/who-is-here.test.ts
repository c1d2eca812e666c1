import { describe, expect, it } from 'vitest';
import type { ClassColour } from '../../../../src/domain/policy/class-colour.ts';
import { readPolicy } from '../../../../src/domain/policy/read-policy.ts';
import type { SchoolPolicy } from '../../../../src/domain/policy/school-policy.ts';
import { createWhoIsHere, factsOf } from '../../../../src/extension/session/sign-in/who-is-here.ts';
import { school } from './school-at-sign-in.ts';

type Given = {
  account?: string | Error;
  assetId?: string | Error;
  entered?: number;
  byAdult?: number;
  lesson?: ClassColour;
  tapped?: ClassColour;
};

async function here(given: Given, policy: SchoolPolicy = school) {
  const failures: string[] = [];
  const say = (answer: string | Error = '') =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  const found = await createWhoIsHere({
    account: () => say(given.account),
    assetId: () => say(given.assetId),
    numberByAdult: () => Promise.resolve(given.byAdult),
    enteredNumber: () => Promise.resolve(given.entered),
    lesson: () => Promise.resolve(given.lesson),
    tapped: () => Promise.resolve(given.tapped),
    reportFailure: (where) => void failures.push(where),
  })(policy);
  return { ...found, failures };
}

describe('who is here', () => {
  it('is the class of the account, under the number of the asset id', async () => {
    const found = await here({ account: 'Red@hill.example', assetId: 'LD-014' });
    expect(found).toEqual({
      signedIn: { who: 'class', colour: 'red', how: 'account' },
      number: 14,
      mayEnterNumber: false,
      failures: [],
    });
    expect(factsOf(found)).toEqual({ deviceNumber: 14, classColour: 'red' });
    expect(JSON.stringify(found)).not.toContain('hill.example');
  });

  it('is the class of the lesson or of a tile for an account in no class', async () => {
    const visitor = { account: 'visitor@hill.example', assetId: '14' };
    expect((await here(visitor)).signedIn).toEqual({ who: 'unknown' });
    expect((await here({ ...visitor, lesson: 'blue' })).signedIn).toMatchObject({
      colour: 'blue',
      how: 'lesson',
    });
    expect((await here({ ...visitor, tapped: 'red' })).signedIn).toMatchObject({
      colour: 'red',
      how: 'tile',
    });
  });

  it('is staff, in no class, for a staff account', async () => {
    const found = await here({
      account: 'head@staff.hill.example',
      assetId: '14',
      lesson: 'red',
      tapped: 'blue',
    });
    expect(found.signedIn).toEqual({ who: 'staff' });
    expect(factsOf(found)).toEqual({ deviceNumber: 14 });
  });

  it('is nobody’s account where policy names none: the browser is not even asked', async () => {
    const { staffAccounts: _, ...others } = school;
    const [red] = school.classes;
    const { accounts: __, ...plain } = red as SchoolPolicy['classes'][number];
    const found = await here({ account: new Error('was asked') }, { ...others, classes: [plain] });
    expect(found).toMatchObject({ signedIn: { colour: 'red', how: 'policy' }, failures: [] });
  });

  it('is who can be told without a browser that refuses to answer', async () => {
    const found = await here({
      account: new Error('no'),
      assetId: new Error('no'),
      tapped: 'red',
      entered: 7,
    });
    expect(found).toMatchObject({ signedIn: { colour: 'red', how: 'tile' }, number: 7 });
    expect(found.failures).toEqual(['account', 'asset id']);
  });

  it.each(['', 'trolley', 'LD-0', 'LD-10000'])(
    'has no number by the asset id %j, and an adult may enter one where there is a staff code',
    async (assetId) => {
      expect(await here({ assetId })).toMatchObject({ number: null, mayEnterNumber: true });
      expect(await here({ assetId, entered: 21 })).toMatchObject({ number: 21, mayEnterNumber: true });
      const { staffCode: _, ...without } = school;
      expect(await here({ assetId }, without)).toMatchObject({ number: null, mayEnterNumber: false });
    },
  );

  it('never has the colour of two classes: the second with a colour is left out of the policy, and named', async () => {
    const [red, blue] = school.classes;
    const { policy, faults } = readPolicy({ ...school, classes: [red, { ...blue, colour: 'red' }] });
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'policy-class-repeated classes[1].colour',
    ]);
    if (policy === undefined) throw new Error('no policy');
    expect((await here({ account: 'blue@hill.example' }, policy)).signedIn).toEqual({
      who: 'class',
      colour: 'red',
      how: 'policy',
    });
  });

  it('is not moved by a hub that names a class which policy does not have', async () => {
    expect((await here({ lesson: 'pink' })).signedIn).toEqual({ who: 'unknown' });
    expect((await here({ lesson: 'pink', tapped: 'red' })).signedIn).toEqual({
      who: 'class',
      colour: 'red',
      how: 'tile',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';
import {
  needsAccount,
  signedInClass,
  type Signs,
  type SignedIn,
} from '../../../src/domain/sign-in/signed-in-class.ts';

const red = {
  colour: 'red' as const,
  name: 'Robins',
  keyStage: 'ks1' as const,
  accounts: ['red.class@hill.example'],
};
const blue = {
  colour: 'blue' as const,
  name: 'Herons',
  keyStage: 'upper-ks2' as const,
  accounts: ['blue.class@hill.example', 'year6@hill.example'],
};
const two = { classes: [red, blue], staffAccounts: ['@staff.hill.example', 'head@hill.example'] };

const found = (colour: ClassColour, how: string, expected?: ClassColour) =>
  ({ who: 'class', colour, how, ...(expected === undefined ? {} : { expected }) }) as SignedIn;
const unknown: SignedIn = { who: 'unknown' };
const staff: SignedIn = { who: 'staff' };

const none = { account: '', lesson: undefined, tapped: undefined };

describe('the class at a device', () => {
  it.each<[string, Partial<Signs>, SignedIn]>([
    ['nothing says anything', {}, unknown],
    ['the account of a class', { account: 'red.class@hill.example' }, found('red', 'account')],
    ['the same account in capitals', { account: ' YEAR6@Hill.example ' }, found('blue', 'account')],
    ['an account in no class', { account: 'somebody@hill.example' }, unknown],
    ['an account that only begins like one', { account: 'red.class@hill.example.org' }, unknown],
    ['a lesson', { lesson: 'blue' }, found('blue', 'lesson')],
    ['a lesson of a class that policy does not have', { lesson: 'pink' }, unknown],
    ['a tile', { tapped: 'red' }, found('red', 'tile')],
    ['a tile of a class that policy no longer has', { tapped: 'pink' }, unknown],
    [
      'account and tile disagree: the account counts',
      { account: 'year6@hill.example', tapped: 'red' },
      found('blue', 'account'),
    ],
    [
      'account and lesson disagree: the account counts, and that is noticed',
      { account: 'year6@hill.example', lesson: 'red' },
      found('blue', 'account', 'red'),
    ],
    [
      'tile and lesson disagree: the tile counts, and that is noticed',
      { tapped: 'red', lesson: 'blue' },
      found('red', 'tile', 'blue'),
    ],
    ['tile and lesson agree', { tapped: 'blue', lesson: 'blue' }, found('blue', 'tile')],
    [
      'account, tile and lesson all differ from policy: the account counts',
      { account: 'red.class@hill.example', tapped: 'pink', lesson: 'green' },
      found('red', 'account'),
    ],
    ['a policy with one class', { policy: { classes: [red] } }, found('red', 'policy')],
    [
      'a policy with one class and a lesson of that class',
      { policy: { classes: [red] }, lesson: 'red' },
      found('red', 'lesson'),
    ],
    [
      'a policy with one class and a lesson of one that it does not have',
      { policy: { classes: [red] }, lesson: 'blue' },
      found('red', 'policy'),
    ],
    ['a policy without classes', { policy: { classes: [] }, tapped: 'red', lesson: 'red' }, unknown],
    ['a staff account', { account: 'head@hill.example' }, staff],
    [
      'a staff account, whatever lesson or tile says',
      { account: 'a@staff.hill.example', lesson: 'red', tapped: 'blue' },
      staff,
    ],
    [
      'the account of a class in a domain that is staff',
      {
        policy: { classes: [red, blue], staffAccounts: ['@hill.example'] },
        account: 'red.class@hill.example',
      },
      found('red', 'account'),
    ],
  ])('%s', (_, signs, expected) => {
    expect(signedInClass({ policy: two, ...none, ...signs })).toEqual(expected);
  });
});

describe('the account', () => {
  it('is asked for only where policy names any', () => {
    expect(needsAccount({ classes: [{ ...red, accounts: [] }] })).toBe(false);
    expect(needsAccount({ classes: [red] })).toBe(true);
    expect(needsAccount({ classes: [], staffAccounts: ['@staff.hill.example'] })).toBe(true);
  });
});

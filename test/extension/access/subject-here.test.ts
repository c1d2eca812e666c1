import { describe, expect, it } from 'vitest';
import { subjectHere } from '../../../src/extension/access/subject-here.ts';
import { classesWith, school } from '../../domain/decisions/school.ts';

const nobody = () => Promise.resolve('');

describe('for whom policy holds', () => {
  it('is the class that is known', async () => {
    expect(await subjectHere(school(), 'blue', nobody)).toBe('blue');
  });

  it('is the strictest class while none is known, or one that policy does not have', async () => {
    expect(await subjectHere(school(), undefined, nobody)).toBe('red');
    expect(await subjectHere(school(), 'pink', nobody)).toBe('red');
    const older = school({ classes: classesWith('red', {}).slice(1) });
    expect(await subjectHere(older, undefined, nobody)).toBe('green');
  });

  it('is nobody without a policy or without classes', async () => {
    expect(await subjectHere(undefined, 'blue', nobody)).toBe('none');
    expect(await subjectHere(school({ classes: [] }), undefined, nobody)).toBe('none');
  });

  it('is staff for a named account, which is asked for only where policy names any', async () => {
    const office = () => Promise.resolve('Office@School.example');
    expect(await subjectHere(school({ staffAccounts: ['office@school.example'] }), 'blue', office)).toBe(
      'staff',
    );
    expect(await subjectHere(school({ staffAccounts: ['@other.example'] }), 'blue', office)).toBe('blue');
    const ofAClass = school({
      staffAccounts: ['@school.example'],
      classes: classesWith('blue', { accounts: ['office@school.example'] }),
    });
    expect(await subjectHere(ofAClass, 'blue', office), 'an account of a class is no staff').toBe('blue');
    const never = () => Promise.reject(new Error('was asked'));
    expect(await subjectHere(school(), 'blue', never)).toBe('blue');
  });
});

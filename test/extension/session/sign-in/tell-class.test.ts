import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../../../src/domain/sign-in/signed-in-class.ts';
import { tellClass, type ToldClass } from '../../../../src/extension/session/sign-in/tell-class.ts';
import { memoryValue } from '../../fixtures/in-memory.ts';

const red: SignedIn = { who: 'class', colour: 'red', how: 'tile' };
const wrong: SignedIn = { ...red, expected: 'blue' };

function given() {
  const told = memoryValue<ToldClass>();
  const events: string[] = [];
  const append: Parameters<typeof tellClass>[0] = ({ kind, details }) => {
    events.push(`${kind} ${Object.values(details).join(' ')}`);
    return Promise.resolve({ id: 'id', isNew: true });
  };
  return { events, tell: (signedIn: SignedIn) => tellClass(append, told, signedIn) };
}

describe('what staff are told of the class', () => {
  it('is told once', async () => {
    const { events, tell } = given();
    expect(await tell(red)).toBe(true);
    expect(await tell(red)).toBe(false);
    expect(events).toEqual(['class-signed-in red tile']);
  });

  it('is told at once when another class is expected, and once', async () => {
    const { events, tell } = given();
    await tell(red);
    await tell(wrong);
    expect(await tell(wrong)).toBe(false);
    expect(events).toEqual(['class-signed-in red tile', 'class-unexpected blue red']);
  });

  it('is told as settled when the lesson ends or the child chooses anew', async () => {
    const { events, tell } = given();
    await tell(wrong);
    await tell(red);
    await tell(wrong);
    await tell({ who: 'class', colour: 'blue', how: 'tile' });
    expect(events).toEqual([
      'class-signed-in red tile',
      'class-unexpected blue red',
      'class-signed-in red tile',
      'class-unexpected blue red',
      'class-signed-in blue tile',
    ]);
  });

  it('is told anew for another wrong class', async () => {
    const { events, tell } = given();
    await tell(wrong);
    await tell({ ...red, expected: 'green' });
    expect(events.at(-1)).toBe('class-unexpected green red');
  });

  it('is nothing while nobody knows, or where staff are signed in', async () => {
    const { events, tell } = given();
    expect(await tell({ who: 'unknown' })).toBe(false);
    expect(await tell({ who: 'staff' })).toBe(false);
    expect(events).toEqual([]);
  });
});

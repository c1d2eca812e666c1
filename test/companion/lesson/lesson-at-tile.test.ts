import { describe, expect, it } from 'vitest';
import { mayAtTile } from '../../../src/companion/alert/may-at-tile.ts';
import { lessonAtTile } from '../../../src/companion/lesson/lesson-at-tile.ts';
import type { SchoolClass } from '../../../src/domain/lessons/school-class.ts';
import { rightsAt } from '../../../src/domain/people/adult-rights.ts';
import type { RoleGrant } from '../../../src/domain/people/role-grant.ts';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';
import { lessonOf } from '../../domain/lessons/lesson-of.ts';

const now = new Date('2031-03-04T10:10:00.000Z');
const robins = lessonOf('red', { className: 'Robins' });
const herons = lessonOf('blue', { className: 'Herons' });
const classOf = (lesson: typeof robins, numbers: number[]): SchoolClass => ({
  classId: lesson.classId,
  name: lesson.className,
  colour: lesson.classColour,
  keyStage: 'lower-ks2',
  ...(numbers.length === 0 ? {} : { numbers }),
});
const classes = [classOf(robins, [15, 16]), classOf(herons, [16, 17])];
const teacher = rightsAt([{ role: 'teacher' }], now);
const supplyOf = (classId: string) =>
  rightsAt([{ role: 'supply', classId, until: '2031-03-04T15:00:00.000Z' } satisfies RoleGrant], now);

describe('what is done to a number', () => {
  const lessonAt = (number: number | null, colour: ClassColour | undefined, running = [robins, herons]) =>
    lessonAtTile({ number, colour }, running, classes, teacher)?.className;

  it('goes into the lesson of its register, although it is signed in with the colour of another that runs', () => {
    expect(lessonAt(15, 'blue')).toBe('Robins');
    expect(lessonAt(15, undefined)).toBe('Robins');
  });

  it('goes by the colour where two classes share the number, or none has it', () => {
    expect(lessonAt(16, 'blue')).toBe('Herons');
    expect(lessonAt(30, 'red')).toBe('Robins');
  });

  it('goes into none where the Chromebook is in none, whoever asks', () => {
    expect(lessonAt(30, 'green')).toBeUndefined();
    expect(lessonAt(30, undefined)).toBeUndefined();
    expect(lessonAt(15, 'green', [herons])).toBeUndefined();
  });

  it('is not offered to supply of the other class, which does not see whether the own one is in a lesson', () => {
    const rights = supplyOf(herons.classId);
    expect(lessonAtTile({ number: 15, colour: 'blue' }, [herons], classes, rights)).toBeUndefined();
    expect(lessonAtTile({ number: 17, colour: 'red' }, [herons], classes, rights)).toBe(herons);
    expect(lessonAtTile({ number: 30, colour: 'blue' }, [herons], classes, rights)).toBe(herons);
  });
});

describe('what supply may open and lift', () => {
  const may = (number: number | null, colour: ClassColour | undefined) =>
    mayAtTile(supplyOf(robins.classId), 'open-press', { number, colour }, classes);

  it.each<[string, number | null, ClassColour | undefined, boolean]>([
    ['its own child in a wrong colour', 15, 'blue', true],
    ['its own child, of whom no colour is known', 15, undefined, true],
    ['not the child of another class in its own colour', 17, 'red', false],
    ['not the child of another class, of whom no colour is known', 17, undefined, false],
    ['a shared number in its own colour', 16, 'red', true],
    ['not a shared number in the colour of the other', 16, 'blue', false],
    ['a shared number of which no colour is known', 16, undefined, true],
    ['a number of no class in its own colour', 30, 'red', true],
    ['not a number of no class in another colour', 30, 'blue', false],
    ['a Chromebook of which nothing is known', null, undefined, true],
  ])('%s', (_what, number, colour, expected) => {
    expect(may(number, colour)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { lessonOfDevice } from '../../../src/domain/lessons/lesson-of-device.ts';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';
import { lessonOf } from './lesson-of.ts';

const robins = lessonOf('red', { startedAt: '2031-03-04T10:00:00.000Z' });
const foxes = lessonOf('blue', { startedAt: '2031-03-04T10:20:00.000Z' });
const lessons = [robins, foxes];
/** Which numbers stand in the register of which class. */
const register: Record<string, number[]> = { [robins.classId]: [14, 15], [foxes.classId]: [15, 16] };
const isRegistered = (classId: string, number: number) => register[classId]?.includes(number) ?? false;
const lessonOn = (deviceNumber: number | null, classColour: ClassColour | null) =>
  lessonOfDevice({ deviceNumber, classColour }, lessons, isRegistered)?.classColour;

describe('the lesson that a Chromebook is in', () => {
  it.each<[string, number | null, ClassColour | null, ClassColour | undefined]>([
    ['is that of its number', 14, null, 'red'],
    ['is that of its colour where no register has the number', 30, 'blue', 'blue'],
    ['is that of its colour while its number is unknown', null, 'blue', 'blue'],
    ['is that of its number although a child took the wrong colour', 14, 'blue', 'red'],
    ['is that of its number whatever colour is left from before', 16, 'green', 'blue'],
    ['is that of its colour where two classes share it', 15, 'red', 'red'],
    ['is the one begun last where two classes share it and nobody has signed in', 15, null, 'blue'],
    ['is none where nothing speaks for one', 30, 'green', undefined],
    ['is none where nothing is known', null, null, undefined],
  ])('%s', (_name, number, colour, expected) => {
    expect(lessonOn(number, colour)).toBe(expected);
  });
});

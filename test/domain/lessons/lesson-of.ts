import { v7 } from 'uuid';
import type { ClassLesson } from '../../../src/domain/lessons/class-lesson.ts';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';

/** An invented lesson of 45 minutes. */
export function lessonOf(classColour: ClassColour, over: Partial<ClassLesson> = {}): ClassLesson {
  return {
    lessonId: v7(),
    version: 7,
    classId: v7(),
    className: 'Robins',
    classColour,
    mode: 'preset',
    startedAt: '2031-03-04T10:00:00.000Z',
    endsAt: '2031-03-04T10:45:00.000Z',
    startedBy: { adultId: 'adult', name: 'Robin Example' },
    sent: [],
    sendings: 0,
    opened: [],
    eyesUp: false,
    withdrawn: [],
    ...over,
  };
}

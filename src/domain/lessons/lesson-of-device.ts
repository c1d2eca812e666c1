import type { ClassColour } from '../policy/class-colour.ts';
import type { ClassLesson } from './class-lesson.ts';

/** What the hub knows of a Chromebook. */
export type DeviceInClass = { deviceNumber: number | null; classColour: ClassColour | null };

/**
 * The lesson that a Chromebook is in. The register counts before the colour that the Chromebook says, since a child may have logged
 * in with the wrong one; among several classes that share a trolley its colour decides, and failing that the lesson begun last.
 *
 * @param lessons those that run.
 * @param isRegistered whether a number is in the register of a class.
 */
export function lessonOfDevice(
  device: DeviceInClass,
  lessons: readonly ClassLesson[],
  isRegistered: (classId: string, deviceNumber: number) => boolean,
): ClassLesson | undefined {
  const { deviceNumber, classColour } = device;
  const byRegister =
    deviceNumber === null ? [] : lessons.filter(({ classId }) => isRegistered(classId, deviceNumber));
  const ofColour = (lesson: ClassLesson) => lesson.classColour === classColour;
  return byRegister.find(ofColour) ?? newest(byRegister) ?? lessons.find(ofColour);
}

function newest(lessons: readonly ClassLesson[]): ClassLesson | undefined {
  return lessons.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))[0];
}

import type { DeviceLessonWord } from '../../contracts/stream/device-lesson.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';

/** What one device is told of its lesson: nobody's name, no reason, and only what is meant for its number. */
export function lessonForDevice(lesson: ClassLesson, deviceNumber: number | null): DeviceLessonWord {
  const isForIt = (numbers: readonly number[] | undefined) =>
    numbers === undefined || (deviceNumber !== null && numbers.includes(deviceNumber));
  const sent = lesson.sent.filter(({ numbers }) => isForIt(numbers));
  return {
    lessonId: lesson.lessonId,
    classColour: lesson.classColour,
    mode: lesson.mode,
    sent: sent
      .filter(({ address }, index) => sent.findIndex((other) => other.address === address) === index)
      .map(({ address, title, atOnce }) => ({ address, title, ...(atOnce === undefined ? {} : { atOnce }) })),
    opened: lesson.opened,
    eyesUp: lesson.eyesUp,
    ...(lesson.withdrawn.some(({ number }) => number === deviceNumber) ? { withdrawn: true } : {}),
  };
}

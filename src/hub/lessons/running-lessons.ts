import { isRunning, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonOfDevice, type DeviceInClass } from '../../domain/lessons/lesson-of-device.ts';
import { lessonsNotEnded } from '../store/lesson-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

/** Lessons, and who is in which. */
export type RunningLessons = {
  lessons: readonly ClassLesson[];
  of: (device: DeviceInClass) => ClassLesson | undefined;
};

/** The lessons that run at this moment. */
export async function runningLessons(store: HubStore, now: Date): Promise<RunningLessons> {
  const lessons = await lessonsNotEnded(store);
  return among(lessons.filter((lesson) => isRunning(lesson, now.getTime())));
}

/** The same with those that have run out without anybody having written it down. */
export async function lessonsToldLast(store: HubStore): Promise<RunningLessons> {
  return among(await lessonsNotEnded(store));
}

function among(lessons: readonly ClassLesson[]): RunningLessons {
  return { lessons, of: (device) => lessonOfDevice(device, lessons, () => false) };
}

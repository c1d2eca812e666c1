import { isRunning, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonOfDevice, type DeviceInClass } from '../../domain/lessons/lesson-of-device.ts';
import { numbersGiven } from '../store/class-store.ts';
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
  return among(
    store,
    lessons.filter((lesson) => isRunning(lesson, now.getTime())),
  );
}

/** The same with those that have run out without anybody having written it down. */
export async function lessonsToldLast(store: HubStore): Promise<RunningLessons> {
  return among(store, await lessonsNotEnded(store));
}

async function among(store: HubStore, lessons: readonly ClassLesson[]): Promise<RunningLessons> {
  const given = await numbersGiven(
    store,
    lessons.map(({ classId }) => classId),
  );
  const isRegistered = (classId: string, number: number) => given.get(classId)?.includes(number) ?? false;
  return { lessons, of: (device) => lessonOfDevice(device, lessons, isRegistered) };
}

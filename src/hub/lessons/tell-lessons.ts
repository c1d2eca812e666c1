import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { devicesHeardSince, findDevice, type Device } from '../store/device-store.ts';
import {
  companions,
  keepFrame,
  passingFrame,
  type PassingNews,
  type StoredFrame,
} from '../store/frame-store.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { lessonVersion, nextLessonVersion } from '../store/lesson-store.ts';
import { lessonForDevice } from './lesson-for-device.ts';
import { runningLessons, type RunningLessons } from './running-lessons.ts';

/** A device that was not heard for this long, in milliseconds, has no stream: it is told when it opens one. */
const mayListenMs = 48 * 60 * 60 * 1_000;

/** Since when a device must have been heard to be told at once. ISO 8601. */
export const heardSince = (now: Date): string => new Date(now.getTime() - mayListenMs).toISOString();

/** The word about a lesson to one device, at this version. */
export function wordToDevice(device: Device, running: RunningLessons, version: number): PassingNews {
  const lesson = running.of(device);
  if (lesson === undefined) return { type: 'lesson', version, lesson: null };
  return {
    type: 'lesson',
    version,
    lesson: lessonForDevice(lesson, device.deviceNumber),
    endsAt: lesson.endsAt,
  };
}

/** What a device is told whenever its stream opens. */
export async function lessonFrameAtOpening(
  store: HubStore,
  deviceId: string,
  now: Date,
): Promise<StoredFrame[]> {
  const device = await findDevice(store, deviceId);
  if (!device) return [];
  const word = wordToDevice(device, await runningLessons(store, now), await lessonVersion(store));
  return [passingFrame(deviceId, word)];
}

/**
 * Tells a device whose number or colour has changed, when that puts it into another lesson, or out of one.
 *
 * @param before as it was.
 */
export async function tellDeviceThatMoved(
  transaction: HubTransaction,
  before: Device,
  after: Device,
  now: Date,
): Promise<StoredFrame[]> {
  const isRenumbered = before.deviceNumber !== after.deviceNumber;
  if (!isRenumbered && before.classColour === after.classColour) return [];
  const running = await runningLessons(transaction, now);
  const [earlier, later] = [running.of(before), running.of(after)];
  // Links are sent to numbers, and the internet is withdrawn from them.
  if (earlier?.lessonId === later?.lessonId && !(isRenumbered && later !== undefined)) return [];
  const version = await nextLessonVersion(transaction, now);
  return [passingFrame(after.deviceId, wordToDevice(after, running, version))];
}

/**
 * Tells a lesson that was started, changed or ended to the companions, and to every device that is in it or was.
 *
 * @param before how things stood before the change.
 */
export async function tellLesson(
  transaction: HubTransaction,
  lesson: ClassLesson,
  before: RunningLessons,
  now: Date,
): Promise<StoredFrame[]> {
  const at = now.toISOString();
  const after = await runningLessons(transaction, now);
  const devices = await devicesHeardSince(transaction, heardSince(now));
  const concerned = devices.filter((device) =>
    [before.of(device), after.of(device)].some((one) => one?.lessonId === lesson.lessonId),
  );
  return [
    await keepFrame(transaction, companions, { type: 'class-lesson', lesson }, at),
    ...concerned.map((device) => passingFrame(device.deviceId, wordToDevice(device, after, lesson.version))),
  ];
}

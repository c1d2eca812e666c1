import { devicesHeardSince } from '../store/device-store.ts';
import { passingFrame } from '../store/frame-store.ts';
import type { Committed } from '../store/group-commit.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { nextLessonVersion } from '../store/lesson-store.ts';
import { runningLessons } from './running-lessons.ts';
import { heardSince, wordToDevice } from './tell-lessons.ts';

/** Changes a register, and tells each device that is put into another lesson by that, or out of one. */
export async function tellWhoMoved<T>(
  transaction: HubTransaction,
  now: Date,
  change: () => Promise<Committed<T>>,
): Promise<Committed<T>> {
  const before = await runningLessons(transaction, now);
  const done = await change();
  if (before.lessons.length === 0) return done;
  const after = await runningLessons(transaction, now);
  const devices = await devicesHeardSince(transaction, heardSince(now));
  const moved = devices.filter((device) => before.of(device)?.lessonId !== after.of(device)?.lessonId);
  if (moved.length === 0) return done;
  const version = await nextLessonVersion(transaction, now);
  const words = moved.map((device) => passingFrame(device.deviceId, wordToDevice(device, after, version)));
  return { ...done, frames: [...done.frames, ...words] };
}

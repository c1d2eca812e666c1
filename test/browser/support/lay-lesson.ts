import { v7 } from 'uuid';
import type { LessonMode } from '../../../src/domain/decisions/lesson.ts';
import type { GuardedChromebook } from './guarded-chromebook.ts';

const lastsMs = 3_600_000;

/** Lays a lesson over policy, as the device keeps it once its hub has told it. @returns when, in milliseconds since 1970. */
export async function layLesson(
  room: GuardedChromebook,
  mode: LessonMode,
  sent: readonly string[] = [],
): Promise<number> {
  const now = Date.now();
  const lessonId = v7();
  const lesson = {
    version: 1,
    lessonId,
    classColour: 'blue',
    mode,
    sent: sent.map((address) => ({ address, title: 'Sent' })),
    opened: [],
    eyesUp: false,
    until: now + lastsMs,
  };
  const lessonRecord = {
    hubAddress: room.hub.address,
    heard: 1,
    countdown: { lessonId, leftMs: lastsMs, wallMs: now, aliveMs: 0, life: 'before' },
  };
  const worker = await room.chromebook.worker();
  await worker.evaluate((kept) => chrome.storage.local.set(kept), { lesson, lessonRecord });
  return now;
}

/** Takes it away again. */
export async function endLesson(room: GuardedChromebook): Promise<void> {
  const worker = await room.chromebook.worker();
  await worker.evaluate(() => chrome.storage.local.remove(['lesson', 'lessonRecord']));
}

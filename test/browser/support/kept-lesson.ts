import type { KeptLesson } from '../../../src/extension/access/lesson-in-force.ts';
import type { LessonRecord } from '../../../src/extension/lesson/lesson-after-frame.ts';
import type { GuardedChromebook } from './guarded-chromebook.ts';

/** A later word than any that the hub of a test says by itself. */
const laterThanTheHub = 1_000_000;
const leftMs = 3_600_000;
export const someLesson = '01981a3e-0000-7000-8000-000000000001';

/**
 * Puts a Chromebook into a lesson as if its hub had told it, or takes the lesson away.
 *
 * @param said what differs from a lesson of the green class in which nothing is asked for.
 */
export async function keepLesson(
  { chromebook, hub }: Pick<GuardedChromebook, 'chromebook' | 'hub'>,
  said: Partial<KeptLesson> | undefined,
): Promise<void> {
  const worker = await chromebook.worker();
  if (said === undefined) {
    await worker.evaluate(() => chrome.storage.local.remove('lesson'));
    return;
  }
  const lesson: KeptLesson = {
    version: laterThanTheHub,
    lessonId: someLesson,
    classColour: 'green',
    mode: 'preset',
    sent: [],
    opened: [],
    eyesUp: false,
    until: Date.now() + leftMs,
    ...said,
  };
  const countdown = { lessonId: lesson.lessonId, leftMs, wallMs: Date.now(), aliveMs: 0, life: 'test' };
  const lessonRecord: LessonRecord = { hubAddress: hub.address, heard: lesson.version, countdown };
  await worker.evaluate((kept) => chrome.storage.local.set(kept), { lesson, lessonRecord });
}

import * as z from 'zod/mini';
import { siteOfAddress } from '../../domain/lessons/lesson-site.ts';
import type { ReadEvent } from '../intake/read-batch.ts';
import type { Device } from '../store/device-store.ts';
import type { StoredFrame } from '../store/frame-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { answerOf, keepWish } from '../store/wish-store.ts';
import { runningLessons } from './running-lessons.ts';
import { tellWishes } from './tell-wishes.ts';

const wishEvent = z.looseObject({
  details: z.looseObject({ address: z.string(), reason: z.string() }),
});

/** Notes that a child wants a refused page, in the lesson that its Chromebook is in. What was answered stays answered. */
export async function takeWish(
  transaction: HubTransaction,
  event: ReadEvent,
  device: Device,
  now: Date,
): Promise<StoredFrame[]> {
  const parsed = wishEvent.safeParse(JSON.parse(event.text));
  const site = parsed.success ? siteOfAddress(parsed.data.details.address) : undefined;
  if (!parsed.success || site === undefined) return [];
  const { address, reason } = parsed.data.details;
  const lesson = (await runningLessons(transaction, now)).of(device);
  const answer = lesson && (await answerOf(transaction, lesson.lessonId, site));
  await keepWish(transaction, {
    wishId: event.eventId,
    lessonId: lesson?.lessonId ?? null,
    deviceId: device.deviceId,
    deviceNumber: device.deviceNumber,
    site,
    address,
    reason,
    at: now.toISOString(),
    answer: answer ?? null,
  });
  return lesson === undefined || answer !== undefined ? [] : tellWishes(transaction, lesson, now);
}

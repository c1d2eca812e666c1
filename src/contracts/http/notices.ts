import * as z from 'zod/mini';
import { noticeChoice } from '../../domain/notices/notice-choice.ts';

/** `GET`: which roles are told of what, and whether mail is set up. `POST`: what holds from now on. */
export const noticeChoicePath = '/api/notices/choice';
/** `POST`: sends a mail to whoever asks, and answers when the mail server has taken it. */
export const testMailPath = '/api/notices/test-mail';
/** `GET`: the last daily digests, newest first. */
export const digestsPath = '/api/digests';

export const noticeChoiceRequest = noticeChoice;

/** A companion of another release shows what it knows of it. */
export const noticeChoiceResponse = z.looseObject({
  choice: noticeChoice,
  /** Who chose it; absent before the first choice. */
  by: z.optional(z.string()),
  at: z.optional(z.iso.datetime()),
  /** Whether the hub was told of a mail server. */
  mail: z.boolean(),
});
export type NoticeChoiceResponse = z.infer<typeof noticeChoiceResponse>;

export const testMailResponse = z.looseObject({ sentTo: z.string() });

export const keptDigest = z.looseObject({
  /** Such as `2026-11-27`. */
  day: z.string(),
  madeAt: z.iso.datetime(),
  text: z.string(),
});
export type KeptDigest = z.infer<typeof keptDigest>;
export const digestsResponse = z.looseObject({ digests: z.array(keptDigest) });

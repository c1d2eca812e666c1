import * as z from 'zod/mini';

/** What adults are told of by mail or push, without looking at the companion. */
export const noticeKinds = ['press', 'press-unseen', 'digest', 'hub-trouble'] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

const at = z.iso.datetime();

/**
 * What a notice says: strict, so that nothing else can be in one. No child's name, address or title, and no number (design, truth 9).
 */
export const noticeContent = z.discriminatedUnion('kind', [
  /** A child has asked for help; `at` is when the hub heard of it. */
  z.strictObject({ kind: z.literal('press'), at }),
  /** Nobody has seen that press yet. */
  z.strictObject({ kind: z.literal('press-unseen'), at }),
  /** The digest of a calendar day, which the hub keeps. */
  z.strictObject({ kind: z.literal('digest'), day: z.iso.date() }),
  /** The hub itself is in trouble: a code of the error catalogue. */
  z.strictObject({ kind: z.literal('hub-trouble'), code: z.string().check(z.regex(/^[a-z-]{1,60}$/)), at }),
]);
export type NoticeContent = z.infer<typeof noticeContent>;

/** What cannot wait behind anything else. */
export function isUrgent(kind: NoticeKind): boolean {
  return kind === 'press' || kind === 'press-unseen';
}

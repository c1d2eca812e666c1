import type { NoticeKind } from '../../domain/notices/notice-content.ts';

/** What adults are told of by mail, as staff say it. */
export const kindWords: Record<NoticeKind, string> = {
  press: 'Each press of the help button, at once',
  'press-unseen': 'A press that nobody has seen for two minutes',
  digest: 'The daily digest',
  'hub-trouble': 'Trouble of the hub itself, such as a full disk',
};

import { randomUUID } from 'node:crypto';
import { isUrgent, type NoticeContent } from '../../domain/notices/notice-content.ts';
import type { HubClock } from '../hub-clock.ts';
import type { NoticeRoad, Sent } from '../notices/notice-road.ts';
import { mailFault } from './mail-fault.ts';
import { mailWords, testMailWords, type MailWords } from './mail-words.ts';
import type { OutgoingMail, SmtpSender } from './smtp-sender.ts';

export type MailRoadParts = {
  send: SmtpSender;
  /** The e-mail address of an account, and nothing else. */
  emailOf: (adultId: string) => Promise<string | undefined>;
  /** The digest of a day as mail; undefined where there is none. */
  digestWords: (day: string) => Promise<MailWords | undefined>;
  publicAddress: () => string;
  schoolName: string;
  clock: HubClock;
};

/** Mail as a road of notices, and a mail that somebody asks for to see whether it comes. */
export type MailRoad = NoticeRoad & { sendTest: (adultId: string) => Promise<Sent> };

export function mailRoad(parts: MailRoadParts): MailRoad {
  const { send, emailOf, digestWords, publicAddress, schoolName, clock } = parts;
  const place = () => ({ address: publicAddress(), schoolName });
  const wordsOf = async (content: NoticeContent): Promise<MailWords | undefined> =>
    content.kind === 'digest' ? digestWords(content.day) : mailWords(content, place());

  async function sendTo(adultId: string, mail: Omit<OutgoingMail, 'to'>): Promise<Sent> {
    const to = await emailOf(adultId);
    if (to === undefined) return { sent: false, again: false, code: 'mail-address-refused' };
    try {
      await send({ ...mail, to });
      return { sent: true };
    } catch (error) {
      return { sent: false, ...mailFault(error) };
    }
  }

  return {
    async send({ noticeId: id, adultId, content, madeAt }) {
      const words = await wordsOf(content);
      if (words === undefined) return { sent: false, again: false, code: 'digest-missing' };
      return sendTo(adultId, { ...words, id, at: new Date(madeAt), urgent: isUrgent(content.kind) });
    },
    sendTest: (adultId) =>
      sendTo(adultId, { ...testMailWords(place()), id: randomUUID(), at: clock(), urgent: false }),
  };
}

import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { errorCatalogue, type ErrorCode } from '../../contracts/errors/error-catalogue.ts';
import {
  noticeChoicePath,
  noticeChoiceRequest,
  testMailPath,
  type NoticeChoiceResponse,
} from '../../contracts/http/notices.ts';
import type { HubClock } from '../hub-clock.ts';
import type { MailRoad } from '../mail/mail-road.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { addNoticeChoice, readNoticeChoice } from '../store/notice-choice-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';

export type NoticeRouteParts = {
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
  /** Absent: mail was not set up. */
  mail: MailRoad | undefined;
};

/** Who is told of what by mail, and whether mail comes. */
export function noticeRoutes(parts: NoticeRouteParts): Hono<HubEnv> {
  const { reading, store, needRight, publicAddress, clock, mail } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  const mayChoose = needRight('choose-notices');
  /** One test at a time for each adult: a mail server that is slow is not asked ever more. */
  const running = new Set<string>();

  const answer = async (): Promise<NoticeChoiceResponse> => {
    const { choice, by, at } = await readNoticeChoice(reading);
    return {
      choice,
      ...(by === undefined ? {} : { by: by.name }),
      ...(at === undefined ? {} : { at }),
      mail: mail !== undefined,
    };
  };

  return new Hono<HubEnv>()
    .get(noticeChoicePath, ownOrigin, mayChoose, async (context) => context.json(await answer()))
    .post(noticeChoicePath, ownOrigin, mayChoose, async (context) => {
      const choice = await readJson(context.req.raw, noticeChoiceRequest);
      const at = clock().toISOString();
      await store.commit(async (transaction) => ({
        answer: await addNoticeChoice(transaction, choice, byAdultOf(context), at),
        frames: [],
      }));
      return context.json(await answer());
    })
    .post(testMailPath, ownOrigin, mayChoose, async (context) => {
      if (mail === undefined) throw new CodedError('mail-not-set-up');
      const { adultId, email } = context.var.adult;
      if (running.has(adultId)) throw new CodedError('too-many-requests');
      running.add(adultId);
      try {
        const sent = await mail.sendTest(adultId);
        if (!sent.sent) throw new CodedError(catalogued(sent.code));
      } finally {
        running.delete(adultId);
      }
      return context.json({ sentTo: email });
    });
}

function catalogued(code: string): ErrorCode {
  return code in errorCatalogue ? (code as ErrorCode) : 'mail-unreachable';
}

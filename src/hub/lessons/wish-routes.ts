import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { lessonsPath } from '../../contracts/http/lessons.ts';
import { answerWishRequest } from '../../contracts/http/wishes.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needReach } from '../people/need-right.ts';
import { findLesson } from '../store/lesson-store.ts';
import { keepRecordLook } from '../store/record-look-store.ts';
import { wishesOf } from '../store/wish-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { answerWish } from './answer-wish.ts';
import type { LessonParts } from './lesson-routes.ts';
import { wishesBySite } from './wishes-by-site.ts';

const wishesRoute = `${lessonsPath}/:lessonId/wishes` as const;

/** What the children of a lesson ask to have opened, and the answers. */
export function wishRoutes(parts: LessonParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .get(wishesRoute, ownOrigin, needRight('answer-wishes'), async (context) => {
      const lessonId = context.req.param('lessonId');
      const lesson = await findLesson(reading, lessonId);
      needReach(context, 'answer-wishes', lesson?.classId);
      if (!lesson) throw new CodedError('lesson-unknown');
      const by = byAdultOf(context);
      const wishes = await store.commit(async (transaction) => {
        await keepRecordLook(transaction, { kind: 'wishes', subject: lessonId }, by, clock());
        return { answer: await wishesOf(transaction, lessonId), frames: [] };
      });
      return context.json({ wishes: wishesBySite(wishes) });
    })
    .post(wishesRoute, ownOrigin, needRight('answer-wishes'), async (context) => {
      const request = await readJson(context.req.raw, answerWishRequest);
      const lessonId = context.req.param('lessonId');
      needReach(context, 'answer-wishes', (await findLesson(reading, lessonId))?.classId);
      const by = byAdultOf(context);
      const lesson = await store.commit((transaction) =>
        answerWish(transaction, lessonId, request, by, clock()),
      );
      return context.json({ lesson });
    });
}

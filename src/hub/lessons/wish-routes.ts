import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { lessonsPath } from '../../contracts/http/lessons.ts';
import { answerWishRequest } from '../../contracts/http/wishes.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needSignIn } from '../people/need-sign-in.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { findLesson } from '../store/lesson-store.ts';
import { wishesOf } from '../store/wish-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { answerWish } from './answer-wish.ts';
import type { LessonParts } from './lesson-routes.ts';
import { wishesBySite } from './wishes-by-site.ts';

const wishesRoute = `${lessonsPath}/:lessonId/wishes` as const;

/** What the children of a lesson ask to have opened, and the answers. */
export function wishRoutes(parts: LessonParts & { reading: HubStore }): Hono<HubEnv> {
  const { reading, store, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const signedIn = needSignIn(parts.signIn);
  return new Hono<HubEnv>()
    .get(wishesRoute, ownOrigin, signedIn, async (context) => {
      const lessonId = context.req.param('lessonId');
      if (!(await findLesson(reading, lessonId))) throw new CodedError('lesson-unknown');
      return context.json({ wishes: wishesBySite(await wishesOf(reading, lessonId)) });
    })
    .post(wishesRoute, ownOrigin, signedIn, async (context) => {
      const request = await readJson(context.req.raw, answerWishRequest);
      const lessonId = context.req.param('lessonId');
      const by = byAdultOf(context);
      const lesson = await store.commit((transaction) =>
        answerWish(transaction, lessonId, request, by, clock()),
      );
      return context.json({ lesson });
    });
}

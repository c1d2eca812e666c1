import { Hono } from 'hono';
import { v7 } from 'uuid';
import {
  classesPath,
  classRequest,
  lessonActionRequest,
  lessonsPath,
  startLessonRequest,
} from '../../contracts/http/lessons.ts';
import type { HubClock } from '../hub-clock.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needReach, type NeedRight } from '../people/need-right.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { findLesson } from '../store/lesson-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { maximumLessonBytes, readJson } from '../web/read-body.ts';
import { actOnLesson } from './act-on-lesson.ts';
import { startLesson } from './start-lesson.ts';
import { addClass, changeClass } from './write-class.ts';

export type LessonParts = {
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
};

const classRoute = `${classesPath}/:classId` as const;
const lessonActionRoute = `${lessonsPath}/:lessonId/actions` as const;

/** The classes of the school, and their lessons. */
export function lessonRoutes(parts: LessonParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .post(classesPath, ownOrigin, needRight('keep-classes'), async (context) => {
      const written = await readJson(context.req.raw, classRequest);
      const classId = v7();
      const schoolClass = await store.commit((transaction) =>
        addClass(transaction, classId, written, clock()),
      );
      return context.json({ schoolClass });
    })
    .post(classRoute, ownOrigin, needRight('keep-classes'), async (context) => {
      const written = await readJson(context.req.raw, classRequest);
      const classId = context.req.param('classId');
      const schoolClass = await store.commit((transaction) =>
        changeClass(transaction, classId, written, clock()),
      );
      return context.json({ schoolClass });
    })
    .delete(classRoute, ownOrigin, needRight('keep-classes'), async (context) => {
      const classId = context.req.param('classId');
      const schoolClass = await store.commit((transaction) =>
        changeClass(transaction, classId, undefined, clock()),
      );
      return context.json({ schoolClass });
    })
    .post(lessonsPath, ownOrigin, needRight('run-lessons'), async (context) => {
      const request = await readJson(context.req.raw, startLessonRequest);
      needReach(context, 'run-lessons', request.classId);
      const by = byAdultOf(context);
      const lesson = await store.commit((transaction) => startLesson(transaction, request, by, clock()));
      return context.json({ lesson });
    })
    .post(lessonActionRoute, ownOrigin, needRight('run-lessons'), async (context) => {
      const action = await readJson(context.req.raw, lessonActionRequest, maximumLessonBytes);
      const lessonId = context.req.param('lessonId');
      needReach(context, 'run-lessons', (await findLesson(reading, lessonId))?.classId);
      const by = byAdultOf(context);
      const lesson = await store.commit((transaction) =>
        actOnLesson(transaction, lessonId, { action, by, at: clock() }),
      );
      return context.json({ lesson });
    });
}

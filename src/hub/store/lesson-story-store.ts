import * as z from 'zod/mini';
import { classLesson, type ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { classColour, type ClassColour } from '../../domain/policy/class-colour.ts';
import type { HubStore } from './hub-tables.ts';
import { sessionKinds } from './story-store.ts';

export type LessonDeed = {
  lessonId: string;
  action: string;
  details: string;
  byName?: string | undefined;
  at: string;
};

/** Lessons that ran at some moment since then, in the order in which they began. */
export async function lessonsInStory(store: HubStore, since: string): Promise<ClassLesson[]> {
  const rows = await store
    .selectFrom('lesson')
    .select('whole')
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>=', since)]))
    .orderBy('started_at')
    .execute();
  return rows.map(({ whole }) => classLesson.parse(JSON.parse(whole)));
}

/** What was done in lessons since a time. What was sent or opened is no part of it. */
export async function lessonDeedsInStory(store: HubStore, since: string): Promise<LessonDeed[]> {
  return store
    .selectFrom('lesson_action')
    .select(['lesson_id as lessonId', 'action', 'details', 'adult_name as byName', 'at'])
    .where('at', '>=', since)
    .where('action', 'in', ['start', 'change', 'end', 'eyes-up', 'eyes-down', 'withdraw', 'give-back'])
    .orderBy('action_id')
    .execute();
}

/** Classes in whose registers a number stood since a time, and from when until when. */
export async function registersInStory(
  store: HubStore,
  number: number | null,
  since: string,
): Promise<{ classId: string; from: string; until: string | null }[]> {
  if (number === null) return [];
  return store
    .selectFrom('register_number')
    .select(['class_id as classId', 'valid_from as from', 'valid_until as until'])
    .where('number', '=', number)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>=', since)]))
    .execute();
}

const saidWithColour = z.looseObject({ classColour });

/** The colours that a Chromebook said with the facts of its sessions, in order, by the hub's clock. */
export async function coloursInStory(
  store: HubStore,
  deviceId: string,
  since: string,
): Promise<{ colour: ClassColour; at: string }[]> {
  const rows = await store
    .selectFrom('event')
    .select(['text', 'received_at as at'])
    .where('device_id', '=', deviceId)
    .where('received_at', '>=', since)
    .where('kind', 'in', sessionKinds)
    .where('reading', '=', 'read')
    .orderBy('received_at')
    .execute();
  return rows.flatMap(({ text, at }) => {
    const said = saidWithColour.safeParse(JSON.parse(text));
    return said.success ? [{ colour: said.data.classColour, at }] : [];
  });
}

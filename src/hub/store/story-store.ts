import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { HubStore } from './hub-tables.ts';

/** All that happened around the presses of a Chromebook since a time. */
export async function alertsInStory(store: HubStore, deviceId: string, since: string) {
  const presses = await store
    .selectFrom('alert')
    .select(['alert_id as alertId', 'received_at as at'])
    .where('device_id', '=', deviceId)
    .where('received_at', '>=', since)
    .orderBy('received_at')
    .execute();
  const alertIds = presses.map(({ alertId }) => alertId);
  if (alertIds.length === 0) return { presses, actions: [], outcomes: [], words: [], deeds: [] };
  const actions = await store
    .selectFrom('alert_action')
    .select(['action', 'adult_name as byName', 'at'])
    .where('alert_id', 'in', alertIds)
    .orderBy('action_id')
    .execute();
  const outcomes = await store
    .selectFrom('alert_outcome')
    .select(['deed', 'adult_name as byName', 'at'])
    .where('alert_id', 'in', alertIds)
    .orderBy('outcome_id')
    .execute();
  const words = await store
    .selectFrom('child_word')
    .innerJoin('event', 'event.event_id', 'child_word.event_id')
    .select(['child_word.said', 'child_word.what', 'event.received_at as at'])
    .where('child_word.alert_id', 'in', alertIds)
    .where('child_word.device_id', '=', deviceId)
    .orderBy('child_word.word_id')
    .execute();
  const deeds = await store
    .selectFrom('device_deed')
    .innerJoin('event', 'event.event_id', 'device_deed.event_id')
    .select(['device_deed.deed', 'event.received_at as at'])
    .where('device_deed.alert_id', 'in', alertIds)
    .where('device_deed.device_id', '=', deviceId)
    .orderBy('device_deed.deed_id')
    .execute();
  return { presses, actions, outcomes, words, deeds };
}

const sessionKinds = [
  'session-started',
  'session-ended',
  'class-signed-in',
  'class-unexpected',
  'number-questioned',
  'number-confirmed',
  'number-entered',
];

/** What a Chromebook said of one of its sessions itself. */
export async function sessionEventsOf(
  store: HubStore,
  deviceId: string,
  session: string,
): Promise<{ kind: string; text: string; at: string }[]> {
  return store
    .selectFrom('event')
    .select(['kind', 'text', 'received_at as at'])
    .where('device_id', '=', deviceId)
    .where('session', '=', session)
    .where('lane', '=', 'routine')
    .where('kind', 'in', sessionKinds)
    .where('reading', '=', 'read')
    .orderBy('sequence')
    .execute();
}

export async function alarmsInStory(
  store: HubStore,
  deviceId: string,
  since: string,
): Promise<{ reason: string; at: string }[]> {
  return store
    .selectFrom('device_alarm')
    .select(['reason', 'at'])
    .where('device_id', '=', deviceId)
    .where('at', '>=', since)
    .orderBy('alarm_id')
    .execute();
}

type LessonDeed = {
  action: string;
  details: string;
  byName?: string | undefined;
  className: string;
  at: string;
};

/** What was done in the lessons of a colour since a time, and their ends. What was sent or opened is no part of it. */
export async function lessonsInStory(
  store: HubStore,
  colour: ClassColour | null,
  since: string,
): Promise<LessonDeed[]> {
  if (colour === null) return [];
  const acted = await store
    .selectFrom('lesson_action')
    .innerJoin('lesson', 'lesson.lesson_id', 'lesson_action.lesson_id')
    .innerJoin('school_class', 'school_class.class_id', 'lesson.class_id')
    .select([
      'lesson_action.action',
      'lesson_action.details',
      'lesson_action.adult_name as byName',
      'school_class.name as className',
      'lesson_action.at',
    ])
    .where('lesson.class_colour', '=', colour)
    .where('lesson_action.at', '>=', since)
    .where('lesson_action.action', 'in', [
      'start',
      'change',
      'end',
      'eyes-up',
      'eyes-down',
      'withdraw',
      'give-back',
    ])
    .orderBy('lesson_action.action_id')
    .execute();
  const ended = await store
    .selectFrom('lesson')
    .innerJoin('school_class', 'school_class.class_id', 'lesson.class_id')
    .select(['lesson.ended_at as endedAt', 'lesson.whole', 'school_class.name as className'])
    .where('lesson.class_colour', '=', colour)
    .where('lesson.ended_at', '>=', since)
    .execute();
  const lapsed = ended.flatMap(({ endedAt, whole, className }): LessonDeed[] => {
    const { ended: how } = JSON.parse(whole) as { ended?: { how?: unknown } };
    return endedAt === null || how?.how !== 'lapsed'
      ? []
      : [{ action: 'lapsed', details: '{}', className, at: endedAt }];
  });
  return [...acted, ...lapsed];
}

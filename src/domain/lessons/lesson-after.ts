import type { ByAdult, ClassLesson } from './class-lesson.ts';
import type { LessonAction } from './lesson-action.ts';
import { maximumLessonSites, type SentLink } from './sent-link.ts';

/** Who does something, and when, by the hub's clock. */
export type LessonDeed = { action: LessonAction; by: ByAdult; at: Date };

type ActionNamed<Name extends LessonAction['action']> = Extract<LessonAction, { action: Name }>;

/** What each action makes of a lesson. The same object when nothing has changed. */
const after: {
  [Name in LessonAction['action']]: (
    lesson: ClassLesson,
    action: ActionNamed<Name>,
    deed: LessonDeed,
  ) => ClassLesson;
} = {
  end: (lesson, _action, { at }) => ({ ...lesson, ended: { at: at.toISOString(), how: 'by-adult' } }),
  change: changed,
  send: sentTo,
  'take-back': (lesson, { address }) => without(lesson, 'sent', (one) => one.address === address),
  open: (lesson, { site }) =>
    lesson.opened.includes(site)
      ? lesson
      : { ...lesson, opened: [...lesson.opened, site].slice(-maximumLessonSites) },
  close: (lesson, { site }) => without(lesson, 'opened', (one) => one === site),
  'eyes-up': (lesson) => withEyes(lesson, true),
  'eyes-down': (lesson) => withEyes(lesson, false),
  withdraw(lesson, { number, reason }, { by, at }) {
    const others = lesson.withdrawn.filter((one) => one.number !== number);
    return { ...lesson, withdrawn: [...others, { number, reason, by, at: at.toISOString() }] };
  },
  'give-back': (lesson, { number }) => without(lesson, 'withdrawn', (one) => one.number === number),
};

/** The lesson after what an adult did. The same object when nothing has changed; versions are for whoever keeps it. */
export function lessonAfter(lesson: ClassLesson, deed: LessonDeed): ClassLesson {
  const act = after[deed.action.action] as (
    lesson: ClassLesson,
    action: LessonAction,
    deed: LessonDeed,
  ) => ClassLesson;
  return act(lesson, deed.action, deed);
}

function changed(
  lesson: ClassLesson,
  { mode = lesson.mode, minutes }: ActionNamed<'change'>,
  { at }: LessonDeed,
): ClassLesson {
  const endsAt =
    minutes === undefined ? lesson.endsAt : new Date(at.getTime() + minutes * 60_000).toISOString();
  return mode === lesson.mode && endsAt === lesson.endsAt ? lesson : { ...lesson, mode, endsAt };
}

/** The newest sending stands first; a link that is sent again to the same Chromebooks moves there. The oldest make room. */
function sentTo(lesson: ClassLesson, { links, numbers, atOnce }: ActionNamed<'send'>): ClassLesson {
  const sendings = lesson.sendings + 1;
  const newest = links.map((one) => ({
    ...one,
    ...(numbers === undefined ? {} : { numbers }),
    ...(atOnce ? { atOnce: sendings } : {}),
  }));
  const isAgain = (old: SentLink) =>
    String(old.numbers) === String(numbers) && newest.some(({ address }) => address === old.address);
  const older = lesson.sent.filter((old) => !isAgain(old));
  return { ...lesson, sendings, sent: [...newest, ...older].slice(0, maximumLessonSites) };
}

function withEyes(lesson: ClassLesson, eyesUp: boolean): ClassLesson {
  return lesson.eyesUp === eyesUp ? lesson : { ...lesson, eyesUp };
}

function without<K extends 'sent' | 'opened' | 'withdrawn'>(
  lesson: ClassLesson,
  key: K,
  isMeant: (entry: ClassLesson[K][number]) => boolean,
): ClassLesson {
  const entries: readonly ClassLesson[K][number][] = lesson[key];
  const left = entries.filter((entry) => !isMeant(entry));
  return left.length === entries.length ? lesson : { ...lesson, [key]: left };
}

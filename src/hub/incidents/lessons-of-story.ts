import type { StoryEntry } from '../../contracts/http/story.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { lessonOfDevice } from '../../domain/lessons/lesson-of-device.ts';
import type { ClassColour } from '../../domain/policy/class-colour.ts';
import type { Device } from '../store/device-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import {
  coloursInStory,
  lessonDeedsInStory,
  lessonsInStory,
  registersInStory,
  type LessonDeed,
} from '../store/lesson-story-store.ts';

/** What is done to one number, and is of no other Chromebook. */
const ofNumber: readonly string[] = ['withdraw', 'give-back'];

/**
 * What was done in the lessons that a Chromebook was in at that moment, by the hub's own rule: by the register as it was then, else by the
 * colour that was signed in then. So a lesson stays in its story whoever signs in afterwards.
 */
export async function lessonsOfStory(store: HubStore, device: Device, since: string): Promise<StoryEntry[]> {
  const lessons = await lessonsInStory(store, since);
  if (lessons.length === 0) return [];
  const colours = await coloursInStory(store, device.deviceId, since);
  const registers = await registersInStory(store, device.deviceNumber, since);
  const wasIn = (at: string): ClassLesson | undefined =>
    lessonOfDevice(
      { deviceNumber: device.deviceNumber, classColour: colourAt(colours, at) ?? device.classColour },
      lessons.filter(({ startedAt, ended }) => startedAt <= at && (ended === undefined || at <= ended.at)),
      (classId) =>
        registers.some((one) => one.classId === classId && one.from <= at && at < (one.until ?? '~')),
    );
  const deeds = [...(await lessonDeedsInStory(store, since)), ...lapsesOf(lessons, since)];
  return deeds.flatMap(({ lessonId, action, details, byName, at }): StoryEntry[] => {
    const lesson = wasIn(at);
    if (lesson?.lessonId !== lessonId) return [];
    const { number, reason } = JSON.parse(details) as { number?: unknown; reason?: unknown };
    if (ofNumber.includes(action) && number !== device.deviceNumber) return [];
    const { className } = lesson;
    return [
      {
        kind: 'lesson',
        what: action,
        at,
        className,
        ...(byName === undefined ? {} : { byName }),
        ...(typeof reason === 'string' ? { note: reason } : {}),
      },
    ];
  });
}

/** Of what came before anybody had signed in, the colour that was signed in first: it is the lesson that was waiting for it. */
function colourAt(
  colours: readonly { colour: ClassColour; at: string }[],
  when: string,
): ClassColour | undefined {
  return (colours.findLast(({ at }) => at <= when) ?? colours[0])?.colour;
}

function lapsesOf(lessons: readonly ClassLesson[], since: string): LessonDeed[] {
  return lessons.flatMap(({ lessonId, ended }): LessonDeed[] =>
    ended?.how === 'lapsed' && ended.at >= since
      ? [{ lessonId, action: 'lapsed', details: '{}', at: ended.at }]
      : [],
  );
}

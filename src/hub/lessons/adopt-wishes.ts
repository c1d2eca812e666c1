import * as z from 'zod/mini';
import { classesOfDevice } from '../../domain/lessons/classes-of-device.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { classColour } from '../../domain/policy/class-colour.ts';
import { listClasses } from '../store/class-store.ts';
import type { HubTransaction } from '../store/hub-tables.ts';
import { moveWishes, wishesInNoLesson } from '../store/wish-store.ts';

/** How long a wish waits for a lesson, in milliseconds: over a long weekend. The child was told that its teacher will be asked. */
const wishWaitsMs = 4 * 24 * 60 * 60 * 1_000;

const saidWithColour = z.looseObject({ classColour });

/**
 * Takes into a lesson that begins what its children asked for outside of lessons, or in an earlier lesson of the class that ended without an
 * answer. Whose Chromebook it was goes by its number and by the colour that it said with the wish.
 *
 * @returns whether there was any.
 */
export async function adoptWishes(
  transaction: HubTransaction,
  { lessonId, classId }: Pick<ClassLesson, 'lessonId' | 'classId'>,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - wishWaitsMs).toISOString();
  const waiting = await wishesInNoLesson(transaction, since);
  if (waiting.length === 0) return false;
  const classes = await listClasses(transaction);
  const own = waiting.filter((wish) => {
    if (wish.classId !== null) return wish.classId === classId;
    const said = saidWithColour.safeParse(JSON.parse(wish.eventText));
    const colourThen = said.success ? said.data.classColour : wish.deviceColour;
    const of = classesOfDevice({ deviceNumber: wish.deviceNumber, classColour: colourThen }, classes);
    return of.some((one) => one.classId === classId);
  });
  await moveWishes(
    transaction,
    own.map(({ wishId }) => wishId),
    lessonId,
  );
  return own.length > 0;
}

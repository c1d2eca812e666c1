import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { LiveBoard } from '../board/live-board.ts';
import type { ClassLessons } from './class-lessons.ts';
import { numbersNotHere } from './numbers-not-here.ts';
import { numbersWords } from './numbers-words.ts';

/** More than so many are a count: the class is still coming in. */
const mostNamed = 8;

type NotHereProps = { lesson: ClassLesson; lessons: ClassLessons; board: LiveBoard };

/** Which numbers of the register nobody has signed in with. In words: an empty tile would take the room of those who are there. */
export function NotHere({ lesson, lessons, board }: NotHereProps): JSX.Element | null {
  const missing = numbersNotHere(lesson, lessons.classes.value, board.tiles.value);
  if (missing.length === 0) return null;
  return (
    <span class="lesson-not-here">
      Not here: {missing.length > mostNamed ? `${missing.length} numbers` : numbersWords(missing)}
    </span>
  );
}

import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { TileView } from '../board/tile-views.ts';
import type { ClassLessons } from './class-lessons.ts';
import { lessonAtTile } from './lesson-at-tile.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** What an adult can do for one Chromebook in the lesson that it is in. */
export function LessonOfTile(props: {
  tile: TileView;
  lessons: ClassLessons;
  rights: AdultRights;
}): JSX.Element | null {
  const { tile, lessons, rights } = props;
  const lesson = lessonAtTile(tile, lessons.running.value, lessons.classes.value, rights);
  if (lesson === undefined || tile.number === null) return null;
  if (!reaches(rights, 'run-lessons', lesson.classId)) return null;
  return <WithdrawPart number={tile.number} lesson={lesson} lessons={lessons} />;
}

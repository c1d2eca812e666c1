import type { JSX } from 'preact';
import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { TileView } from '../board/tile-views.ts';
import type { ClassLessons } from './class-lessons.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** What an adult can do in the lesson for one Chromebook: in that of its colour, or else in their own. */
export function LessonOfTile(props: {
  tile: TileView;
  lessons: ClassLessons;
  rights: AdultRights;
  adultId: string | undefined;
}): JSX.Element | null {
  const { tile, lessons, rights, adultId } = props;
  const running = lessons.running.value;
  const lesson =
    running.find(({ classColour }) => classColour === tile.colour) ??
    running.find(({ startedBy }) => startedBy.adultId === adultId);
  if (lesson === undefined || tile.number === null) return null;
  if (!reaches(rights, 'run-lessons', lesson.classId)) return null;
  return <WithdrawPart number={tile.number} lesson={lesson} lessons={lessons} />;
}

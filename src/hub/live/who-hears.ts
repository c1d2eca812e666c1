import { reaches, type AdultRights } from '../../domain/people/adult-rights.ts';
import type { FrameNews } from '../store/frame-store.ts';

/** Whether news is for a companion whose adult has these rights. What is not named here is told to none. */
export function hears(rights: AdultRights, news: FrameNews): boolean {
  switch (news.type) {
    case 'tile':
    case 'alert':
    case 'school-class':
      return reaches(rights, 'see-board');
    case 'alert-watch':
      return reaches(rights, 'answer-press');
    case 'unheld-rungs':
      return reaches(rights, 'change-adults');
    case 'log-entry':
      return reaches(rights, 'read-log');
    case 'class-lesson':
      return reaches(rights, 'see-lessons', news.lesson.classId);
    case 'drill-told':
      return reaches(rights, 'run-drills');
    default:
      return false;
  }
}

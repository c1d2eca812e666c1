import type { ToldStep } from '../../contracts/http/alerts.ts';
import { durationWords } from '../browser/time-words.ts';

const rungWords: Record<string, string> = {
  'class-teacher': 'whoever runs the lesson',
  'on-duty': 'teachers on duty',
  office: 'the office',
  dsl: 'the DSL',
  head: 'the head',
};

/** Whom the hub called, in one line of a history. */
export function stepWords({ rung, reason, called, lateMs }: ToldStep): string {
  const whom = rungWords[rung] ?? 'somebody whom this page does not know yet';
  if (called.length === 0) return `could not call ${whom}: there is nobody`;
  const why = reason === 'coming-lapsed' ? ', since no word followed “on the way”' : '';
  const late = lateMs === undefined ? '' : `, ${durationWords(lateMs)} late, since it was off`;
  return `called ${whom} (${called.join(', ')})${why}${late}`;
}

import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { clockWords, durationWords } from '../browser/time-words.ts';

/** How much of a lesson is left; it ends by itself. Drawn every second, and nothing around it. */
export function TimeLeft(props: { lesson: ClassLesson; hubNow: ReadonlySignal<number> }): JSX.Element {
  const now = props.hubNow.value;
  const endsAt = Date.parse(props.lesson.endsAt);
  return (
    <span class="lesson-time">
      <strong>{durationWords(endsAt - now)}</strong> left, to {clockWords(endsAt, now)}
    </span>
  );
}

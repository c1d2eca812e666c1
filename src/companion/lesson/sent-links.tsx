import type { JSX } from 'preact';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { Asking } from '../browser/use-asking.ts';
import { useEffect } from 'preact/hooks';
import type { ClassLessons } from './class-lessons.ts';
import { numbersWords } from './numbers-words.ts';
import { StaysClosed } from './stays-closed.tsx';
import type { Openings } from './use-openings.ts';

/** Of so many, the newest, it is asked whether policy lets them open. */
const mostLookedAt = 20;

/** What the lesson has sent so far, each to be taken back. */
export function SentLinks(props: {
  lesson: ClassLesson;
  lessons: ClassLessons;
  asking: Asking;
  openings: Openings;
}): JSX.Element | null {
  const { lesson, lessons, asking, openings } = props;
  useEffect(() => {
    for (const { address, numbers } of lesson.sent.slice(0, mostLookedAt)) {
      void openings.look([address], numbers?.[0]);
    }
  }, [lesson.mode, lesson.sendings]);
  if (lesson.sent.length === 0) return null;
  return (
    <section aria-labelledby="sent-title">
      <h3 id="sent-title">Sent so far</h3>
      <ul class="opened-sites">
        {lesson.sent.map(({ address, title, numbers }) => (
          <li key={`${address} ${String(numbers)}`}>
            <span class="site-name">
              <strong>{title}</strong>{' '}
              <bdi class="quiet">
                {numbers === undefined ? address : `${address}, to ${numbersWords(numbers)}`}
              </bdi>
              <StaysClosed opening={openings.of(address, numbers?.[0])} />
            </span>
            <button
              type="button"
              class="button button--small"
              onClick={() =>
                void asking.once(() => lessons.act(lesson.lessonId, { action: 'take-back', address }))
              }
            >
              Take back<span class="visually-hidden"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

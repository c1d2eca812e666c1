import type { JSX } from 'preact';
import type { SiteWish } from '../../contracts/http/wishes.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { clockWords } from '../browser/time-words.ts';
import { HostileText } from '../alert/hostile-text.tsx';
import { reasonWords } from '../decision/reason-words.ts';
import { numbersWords } from './numbers-words.ts';

type WishEntryProps = {
  wish: SiteWish;
  lesson: ClassLesson;
  /** By the hub's clock. */
  now: number;
  /** Why it is closed although the lesson opened it. */
  whyClosed: string | undefined;
  onAnswer: (answer: 'opened' | 'refused') => void;
};

/** One site: who wants it, why it is closed, and the answer for all of them. */
export function WishEntry({ wish, lesson, now, whyClosed, onAnswer }: WishEntryProps): JSX.Element {
  const { site, addresses, reason, answer, newestAt } = wish;
  const isOpen = lesson.opened.includes(site);
  const staysClosed = answer === 'opened' && isOpen && whyClosed !== undefined;
  return (
    <li class="wish">
      <p class="wish-site">
        <strong>
          <bdi>{site}</bdi>
        </strong>{' '}
        {wantedBy(wish)}
      </p>
      {newestAt < lesson.startedAt ? (
        <p class="quiet">Asked before this lesson: {clockWords(Date.parse(newestAt), now)}.</p>
      ) : null}
      <p class="quiet">{reasonWords(reason)}</p>
      <ul class="wish-addresses">
        {addresses.map((address) => (
          <li key={address}>
            <HostileText text={address} what="address" />
          </li>
        ))}
      </ul>
      {staysClosed ? <p class="notice">Opened here, but {whyClosed}</p> : null}
      {answer === undefined || staysClosed ? (
        <div class="wish-answers">
          {staysClosed ? null : (
            <button type="button" class="button button--main" onClick={() => onAnswer('opened')}>
              Open for this lesson<span class="visually-hidden"> {site}</span>
            </button>
          )}
          <button type="button" class="button" onClick={() => onAnswer('refused')}>
            Leave closed<span class="visually-hidden"> {site}</span>
          </button>
        </div>
      ) : (
        <p class="wish-answered">
          {answer === 'refused'
            ? 'Left closed'
            : isOpen
              ? 'Opened for this lesson'
              : 'Opened, and closed again'}
        </p>
      )}
    </li>
  );
}

function wantedBy({ chromebooks, numbers }: SiteWish): string {
  const who = chromebooks === 1 ? 'wanted by 1 child' : `wanted by ${chromebooks} children`;
  return numbers.length === 0 ? who : `${who}: ${numbersWords(numbers)}`;
}

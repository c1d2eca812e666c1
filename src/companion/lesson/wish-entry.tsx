import type { JSX } from 'preact';
import type { SiteWish } from '../../contracts/http/wishes.ts';
import { HostileText } from '../alert/hostile-text.tsx';
import { reasonWords } from '../decision/reason-words.ts';
import { numbersWords } from './numbers-words.ts';

type WishEntryProps = {
  wish: SiteWish;
  /** The lesson has it open; it may have closed it again. */
  isOpen: boolean;
  /** Why it is closed although the lesson opened it. */
  whyClosed: string | undefined;
  onAnswer: (answer: 'opened' | 'refused') => void;
};

/** One site: who wants it, why it is closed, and the answer for all of them. */
export function WishEntry({ wish, isOpen, whyClosed, onAnswer }: WishEntryProps): JSX.Element {
  const { site, addresses, reason, answer } = wish;
  const staysClosed = answer === 'opened' && isOpen && whyClosed !== undefined;
  return (
    <li class="wish">
      <p class="wish-site">
        <strong>
          <bdi>{site}</bdi>
        </strong>{' '}
        {wantedBy(wish)}
      </p>
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

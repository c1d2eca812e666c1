import type { JSX } from 'preact';
import type { NumberHolder } from '../../contracts/http/number-holders.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { clockWords } from '../browser/time-words.ts';
import { ChildName } from './child-name.tsx';

/** Who had a number, in each class that uses it: one Chromebook may serve several. */
export function HolderList(props: {
  holders: readonly NumberHolder[];
  now: number;
  /** It was asked about this moment. */
  isNow?: boolean;
}): JSX.Element {
  const { holders, now, isNow = false } = props;
  if (holders.length === 0) return <p>Nobody, in any register that could be looked at.</p>;
  return (
    <ul class="holders">
      {holders.map((holder) => (
        <li key={`${holder.classId} ${holder.from}`} data-colour={holder.classColour}>
          <span class="holder-class">
            {holder.className}, {classColourLooks[holder.classColour].name}
          </span>
          <span class="holder-child">
            {holder.name === null ? 'A child whose name was erased' : <ChildName name={holder.name} />}
          </span>
          <span class="quiet">
            {holder.inLesson ? (isNow ? 'In a lesson now. ' : 'In a lesson then. ') : ''}
            Since {clockWords(Date.parse(holder.from), now)}
            {holder.until === null ? '' : `, until ${clockWords(Date.parse(holder.until), now)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

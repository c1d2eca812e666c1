import type { JSX } from 'preact';
import { clockWords } from '../../domain/reports/school-words.ts';
import type { NoticeChoices } from './notice-choices.ts';

/** When the digest is made, and on which days. */
export function DigestTime({ choices: { ticked } }: { choices: NoticeChoices }): JSX.Element | null {
  const choice = ticked.value;
  if (choice === undefined) return null;
  return (
    <fieldset class="choice">
      <legend>When the digest is made</legend>
      <div class="told-roles">
        {(['monday-to-friday', 'every-day'] as const).map((days) => (
          <label key={days} class="told-role">
            <input
              type="radio"
              name="digest-days"
              value={days}
              checked={choice.digestDays === days}
              onChange={() => (ticked.value = { ...choice, digestDays: days })}
            />
            {days === 'every-day' ? 'Every day' : 'Monday to Friday'}
          </label>
        ))}
        <label class="told-role">
          at
          <input
            type="time"
            name="digest-at"
            required
            value={clockWords(choice.digestAt)}
            onChange={({ currentTarget }) => {
              const [hours = NaN, minutes = NaN] = currentTarget.value.split(':').map(Number);
              ticked.value = { ...choice, digestAt: hours * 60 + minutes };
            }}
          />
        </label>
      </div>
    </fieldset>
  );
}

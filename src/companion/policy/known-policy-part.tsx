import type { JSX } from 'preact';
import type { PolicyRecordSaid, SchoolPolicyResponse } from '../../contracts/http/school-policy.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { clockWords } from '../browser/time-words.ts';
import { otherPolicyWords } from './other-policy-words.ts';

/** Which policy the hub knows, who has another one, and what it knew before. */
export function KnownPolicyPart({ known, now }: { known: SchoolPolicyResponse; now: number }): JSX.Element {
  const { current, history, chromebooks } = known;
  const [newest, ...before] = history;
  if (current === null || newest === undefined) {
    return <p class="notice">The hub knows no policy yet. It cannot say what a class would see.</p>;
  }
  const doubt = otherPolicyWords(chromebooks);
  return (
    <div class="policy-known">
      <p>
        The hub knows the policy of <strong>{current.schoolName}</strong>, given {recordWords(newest, now)}.
      </p>
      <p>
        Classes:{' '}
        {current.classes.map(({ name, colour }) => `${name} (${classColourLooks[colour].name})`).join(', ') ||
          'none'}
        .
      </p>
      <p>
        {chromebooks.same === 1 ? '1 Chromebook has' : `${chromebooks.same} Chromebooks have`} it
        {chromebooks.unsaid === 0 ? '.' : `; ${chromebooks.unsaid} did not say yet.`}
      </p>
      {doubt === undefined ? null : <p class="notice">{doubt}</p>}
      {before.length === 0 ? null : (
        <details>
          <summary>What the hub was given before ({before.length})</summary>
          <ul class="policy-before">
            {before.map((record) => (
              <li key={record.policyId}>{recordWords(record, now)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function recordWords({ byName, at, faults, fingerprint }: PolicyRecordSaid, now: number): string {
  const by = byName === null ? 'with the hub’s start' : `by ${byName}`;
  const faulty =
    faults.length === 0 ? '' : `, ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}`;
  return `${by}, ${clockWords(Date.parse(at), now)}${faulty} (${fingerprint.slice(0, 8)})`;
}

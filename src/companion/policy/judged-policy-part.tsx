import type { JSX } from 'preact';
import type { GivePolicyResponse } from '../../contracts/http/school-policy.ts';

type JudgedPolicyPartProps = { judged: GivePolicyResponse; busy: boolean; onKeep: () => void };

/** Every fault of a policy with its cure, and whether it can be kept. */
export function JudgedPolicyPart({ judged, busy, onKeep }: JudgedPolicyPartProps): JSX.Element {
  const { faults, faultCount, isWhole, isOfThisHub, isKnown, classes } = judged;
  return (
    <div class="policy-judged">
      <p>
        <strong>{headline(judged)}</strong>
      </p>
      {faults.length === 0 ? null : (
        <ul class="policy-faults">
          {faults.map(({ code, path, cure }) => (
            <li key={`${path} ${code} ${cure}`}>
              <code>{path}</code> {cure} <span class="quiet">{code}</span>
            </li>
          ))}
        </ul>
      )}
      {faultCount > faults.length ? <p>And {faultCount - faults.length} more.</p> : null}
      {isWhole && !isOfThisHub ? (
        <p class="notice">
          It names another hub, or carries the key of another one. Chromebooks with it would not report here.
        </p>
      ) : null}
      {isWhole ? <p>Classes: {classes.map(({ name }) => name).join(', ') || 'none'}.</p> : null}
      {isWhole && !isKnown ? (
        <button type="button" class="button button--main" aria-disabled={busy} onClick={onKeep}>
          {faultCount === 0 ? 'Give it to the hub' : 'Give it to the hub with its faults'}
        </button>
      ) : null}
    </div>
  );
}

function headline({ faultCount, isWhole, isKnown }: GivePolicyResponse): string {
  const faults = faultCount === 1 ? '1 fault' : `${faultCount} faults`;
  if (!isWhole) return `${faults}. Chromebooks would not take it at all, so the hub does not either.`;
  if (isKnown) return 'The hub knows this very policy already.';
  if (faultCount === 0) return 'No faults.';
  return `${faults}. Chromebooks leave those entries out and take the rest.`;
}

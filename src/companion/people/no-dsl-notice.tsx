import type { JSX } from 'preact';
import type { Views } from '../view/views.ts';

/** For those who may change it: a press that nobody sees has no DSL to climb to. */
export function NoDslNotice({ views }: { views: Views }): JSX.Element {
  return (
    <div class="notice">
      <p>
        <strong>Nobody here is DSL or deputy.</strong> A press that nobody sees cannot reach one, and what
        children say for the DSL alone is read by the head, if anybody.
      </p>
      {views.current.value === 'people' ? null : (
        <button type="button" class="button" onClick={() => views.go('people')}>
          Give somebody the role
        </button>
      )}
    </div>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { NewRelease } from './new-release.ts';

/** Asks before anything changes, and not while this adult teaches. */
export function NewReleaseNote(props: {
  release: NewRelease;
  teaches: ReadonlySignal<boolean>;
}): JSX.Element | null {
  const { release, teaches } = props;
  if (!release.isReady.value || teaches.value) return null;
  return (
    <div class="notice" role="status">
      <p>
        <strong>A new version is ready.</strong>
      </p>
      <button type="button" class="button" onClick={release.use}>
        Load it now
      </button>
    </div>
  );
}

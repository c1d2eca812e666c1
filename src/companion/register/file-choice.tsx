import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

/** A file is chosen, or dropped here. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const over = useSignal(false);
  const take = (files: FileList | undefined | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      class="file-choice"
      data-over={over.value}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <span class="file-choice-words">
        <strong>Choose a file</strong> or drop it here
      </span>
      <input
        type="file"
        name="register-file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file can be chosen again once it was corrected.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

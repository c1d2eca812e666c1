import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact';

export type FieldProps = {
  label: string;
  name: string;
  hint?: string | undefined;
  /** What is wrong with what was written, and what to write instead. */
  fault?: string | undefined;
  input: InputHTMLAttributes;
  value: string;
  onValue: (value: string) => void;
  children?: ComponentChildren;
};

/** A labelled line to write in, with its hint and its fault where a screen reader finds them. */
export function Field({
  label,
  name,
  hint,
  fault,
  input,
  value,
  onValue,
  children,
}: FieldProps): JSX.Element {
  const id = `field-${name}`;
  const described = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-fault`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="field-row">
        <input
          {...input}
          id={id}
          name={name}
          value={value}
          aria-invalid={fault !== undefined}
          aria-describedby={described.join(' ').trim()}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
        {children}
      </div>
      {fault === undefined ? null : (
        <p class="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

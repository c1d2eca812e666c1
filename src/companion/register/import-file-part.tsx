import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { ImportPreviewResponse } from '../../contracts/http/register.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { nextFreeNumber } from '../../domain/register/free-numbers.ts';
import type { ReadRegister } from '../../domain/register/read-register-file.ts';
import type { RegisterImport } from '../../domain/register/register-import.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import type { ClassRegister } from './class-register.ts';
import { countsWords } from './counts-words.ts';
import { ImportPreviewPart } from './import-preview-part.tsx';
import { classesInFile, likelyClass, partOfFile } from './import-wish.ts';

type ImportFilePartProps = {
  file: ReadRegister;
  register: ClassRegister;
  className: string;
  onDone: (said: string) => void;
};
type Shown = ImportPreviewResponse & { wanted: RegisterImport };

/** What a file would change, and the choices that an adult has about it. */
export function ImportFilePart({ file, register, className, onDone }: ImportFilePartProps): JSX.Element {
  const classes = classesInFile(file.rows);
  const chosen = useSignal(likelyClass(classes, className));
  const endsOthers = useSignal(false);
  const taken = new Set(register.now.peek()?.entries.map(({ number }) => number));
  const from = useSignal(String(taken.size === 0 ? 1 : (nextFreeNumber(taken) ?? 1)));
  const asking = useAsking();
  const taking = useAsking();
  const shown = useSignal<Shown | undefined>(undefined);
  const part = useComputed(() => (chosen.value === undefined ? undefined : partOfFile(file, chosen.value)));
  const wanted = useComputed((): RegisterImport | undefined => {
    const numbersFrom = deviceNumber.safeParse(Number(from.value.trim()));
    if (part.value === undefined || part.value.rows.length === 0 || !numbersFrom.success) return undefined;
    return { rows: part.value.rows, endsOthers: endsOthers.value, numbersFrom: numbersFrom.data };
  });
  const preview = async (): Promise<void> => {
    // What is wanted may have changed while the hub was asked.
    while (shown.peek()?.wanted !== wanted.peek()) {
      const asked = wanted.peek();
      shown.value = asked && { ...(await register.preview(asked)), wanted: asked };
    }
  };
  useSignalEffect(() => {
    if (wanted.value !== shown.peek()?.wanted) void asking.once(preview);
  });
  const takeIn = ({ wanted: asked, digest, preview: previewed }: Shown): void => {
    void taking
      .once(() => register.takeIn(asked, digest))
      .then(async (done) => {
        if (done) return onDone(`Taken in: ${countsWords(previewed, asked.endsOthers)}.`);
        shown.value = undefined;
        await asking.once(preview);
      });
  };
  const problem = taking.problem.value ?? asking.problem.value;
  const now = shown.value;
  return (
    <div class="import-file">
      {classes.length < 2 ? null : (
        <div class="field">
          <label for="import-class">Which class of the file is {className}?</label>
          <select
            id="import-class"
            class="select"
            value={chosen.value === undefined ? 'none' : `=${chosen.value}`}
            onChange={({ currentTarget: { value } }) =>
              (chosen.value = value === 'none' ? undefined : value.slice(1))
            }
          >
            {chosen.value === undefined ? <option value="none">Choose one</option> : null}
            {classes.map((one) => (
              <option key={one.className} value={`=${one.className}`}>
                {one.className === '' ? 'Without a class' : one.className} ({one.children})
              </option>
            ))}
          </select>
        </div>
      )}
      {part.value?.rows.some(({ number }) => number === null) === true ? (
        <Field
          label="New children get free numbers from"
          name="numbers-from"
          fault={
            deviceNumber.safeParse(Number(from.value.trim())).success
              ? undefined
              : 'Write a number from 1 to 9999.'
          }
          input={{ autocomplete: 'off', inputMode: 'numeric', maxLength: 4 }}
          value={from.value}
          onValue={(value) => (from.value = value)}
        />
      ) : null}
      {problem === undefined ? null : <ProblemNote words={problem} />}
      {now === undefined || part.value === undefined ? null : (
        <ImportPreviewPart
          preview={now.preview}
          rowFaults={part.value.faults}
          endsOthers={endsOthers}
          busy={asking.busy.value || taking.busy.value || now.wanted !== wanted.value}
          onTakeIn={() => takeIn(now)}
        />
      )}
      {file.notKept.length === 0 ? null : (
        <p class="quiet site-name">Stays on this computer: {file.notKept.join(', ')}.</p>
      )}
    </div>
  );
}

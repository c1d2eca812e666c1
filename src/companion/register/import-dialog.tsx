import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReadRegister, RefusedFile } from '../../domain/register/read-register-file.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import type { ClassRegister } from './class-register.ts';
import { refusedFileWords } from './fault-words.ts';
import { FileChoice } from './file-choice.tsx';
import { ImportFilePart } from './import-file-part.tsx';

type ImportDialogProps = {
  register: ClassRegister;
  className: string;
  /** With what was done. */
  onClose: (said?: string) => void;
};

/** A file with its name, and the how manieth it is: what was shown of the one before does not stay under the name of the next. */
type ChosenFile = { order: number; name: string; read: ReadRegister | RefusedFile };

/**
 * Takes in a list that a school's system exported: a file is read on this computer, what would change is shown, and only then is it
 * done. Names and numbers go to the hub; whatever else the file has stays here.
 */
export function ImportDialog({ register, className, onClose }: ImportDialogProps): JSX.Element {
  const file = useSignal<ChosenFile | undefined>(undefined);
  const chosen = useRef(0);
  const take = async (one: File): Promise<void> => {
    const order = ++chosen.current;
    const [{ readRegisterFile, maximumFileBytes }, bytes] = await Promise.all([
      import('../../domain/register/read-register-file.ts'),
      one.arrayBuffer(),
    ]);
    if (order !== chosen.current) return;
    // A file of gigabytes is told by its first bytes beyond the limit.
    const read = readRegisterFile(new Uint8Array(bytes).subarray(0, maximumFileBytes + 1));
    file.value = { order, name: one.name, read };
  };
  useEffect(() => {
    // A file that is dropped beside the place for it would else take the place of the whole page.
    const ignore = (event: Event): void => event.preventDefault();
    for (const type of ['dragover', 'drop']) window.addEventListener(type, ignore);
    return () => {
      for (const type of ['dragover', 'drop']) window.removeEventListener(type, ignore);
    };
  }, []);
  const now = file.value;
  return (
    <ModalDialog labelledBy="import-title" class="import-dialog" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="import-title">Import the list of {className}</h2>
        <button type="button" class="button" onClick={() => onClose()}>
          Close
        </button>
      </div>
      <p class="quiet">
        A CSV file from the school’s system, its columns in any order. It is read on this computer: only names
        and numbers go to the hub. Nothing changes before you have seen what would.
      </p>
      <FileChoice onFile={(one) => void take(one)} />
      {now === undefined ? null : (
        <p role="status">
          <bdi class="site-name">{now.name}</bdi>
        </p>
      )}
      {now?.read.kind === 'refused' ? <RefusedNote file={now.read} /> : null}
      {now?.read.kind === 'read' ? (
        <ImportFilePart
          key={now.order}
          file={now.read}
          register={register}
          className={className}
          onDone={onClose}
        />
      ) : null}
    </ModalDialog>
  );
}

function RefusedNote({ file }: { file: RefusedFile }): JSX.Element {
  const { cause, cure } = refusedFileWords(file);
  return (
    <div class="problem" role="alert">
      <strong>{cause}</strong> {cure}
    </div>
  );
}

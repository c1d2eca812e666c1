import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  erasedNamesPath,
  eraseNamesResponse,
  leftChildrenPath,
  leftChildrenResponse,
  type LeftChild,
} from '../../contracts/http/register.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { clockWords } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { ChildName } from './child-name.tsx';

/** As many names as the hub erases at once. */
const atOnce = 200;

/** Children who have left, and whose names are still kept: one is erased, or all. */
export function LeftDialog(props: {
  ask: AskHub;
  hubNow: ReadonlySignal<number>;
  onClose: () => void;
}): JSX.Element {
  const { ask, hubNow, onClose } = props;
  const children = useSignal<readonly LeftChild[] | undefined>(undefined);
  /** What is about to be erased, and asked a second time: one child, or all. */
  const sure = useSignal<string | undefined>(undefined);
  const said = useSignal('');
  const asking = useAsking();
  const load = async (): Promise<void> => {
    children.value = (await ask({ method: 'GET', path: leftChildrenPath }, leftChildrenResponse)).children;
  };
  const erase = (which: readonly LeftChild[]): void => {
    void asking.once(async () => {
      let erased = 0;
      for (let from = 0; from < which.length; from += atOnce) {
        const childIds = which.slice(from, from + atOnce).map(({ childId }) => childId);
        const answer = await ask(
          { method: 'POST', path: erasedNamesPath, body: { childIds } },
          eraseNamesResponse,
        );
        erased += answer.erased;
      }
      sure.value = undefined;
      // Said when the name is gone from the list too, and all the same where the list does not come.
      await load().finally(() => {
        said.value = erased === 1 ? 'One name is erased.' : `${erased} names are erased.`;
      });
    });
  };
  useEffect(() => {
    void asking.once(load);
  }, []);
  const all = children.value ?? [];
  return (
    <ModalDialog labelledBy="left-title" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="left-title">Children who have left</h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p class="quiet">
        Their names are kept so that it stays known who had a number. Erase a name when nobody needs it any
        more: the number’s history stays, without it. Looking is recorded.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <p role="status">{said.value}</p>
      {children.value === undefined ? null : all.length === 0 ? (
        <p>No names of children who have left are kept.</p>
      ) : (
        <>
          <ul class="opened-sites">
            {all.map((child) => (
              <li key={child.childId}>
                <span class="site-name">
                  <ChildName name={child.name} />
                  <span class="quiet">
                    {' '}
                    {child.className}, {child.number}, until{' '}
                    {clockWords(Date.parse(child.until), hubNow.peek())}
                  </span>
                </span>
                {sure.value === child.childId ? (
                  <button
                    type="button"
                    class="button button--small button--main"
                    onClick={() => erase([child])}
                  >
                    Yes, erase for good<span class="visually-hidden"> the name {child.name}</span>
                  </button>
                ) : (
                  <button
                    type="button"
                    class="button button--small"
                    onClick={() => (sure.value = child.childId)}
                  >
                    Erase…<span class="visually-hidden"> the name {child.name}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
          {sure.value === 'all' ? (
            <button type="button" class="button button--main" onClick={() => erase(all)}>
              Yes, erase {all.length === 1 ? 'this name' : `all ${all.length} names`} for good
            </button>
          ) : (
            <button type="button" class="button" onClick={() => (sure.value = 'all')}>
              Erase them all…
            </button>
          )}
        </>
      )}
    </ModalDialog>
  );
}

import { useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemNote } from '../hub/problem-note.tsx';

const notFetched = {
  code: 'view-not-fetched',
  cause: 'This view could not be fetched from the hub.',
  cure: 'Load the page again. If it stays, check that this computer is on the school network.',
};

/** A view that is fetched when it is first opened: the board does not wait for it. */
export function later<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let fetched: ComponentType<Props> | undefined;
  return function Later(props: Props): JSX.Element | null {
    const view = useSignal(fetched);
    const hasFailed = useSignal(false);
    useEffect(() => {
      if (view.peek() !== undefined) return;
      fetchView().then(
        (found) => {
          fetched = found;
          view.value = found;
        },
        () => {
          hasFailed.value = true;
        },
      );
    }, []);
    const View = view.value;
    if (View !== undefined) return <View {...props} />;
    return hasFailed.value ? <ProblemNote words={notFetched} /> : null;
  };
}

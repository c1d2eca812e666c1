import type { ComponentChildren, JSX } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { AboveDialogs } from './above-dialogs.ts';

/** A dialog above the page for as long as it is drawn. Escape closes it, and the focus goes back where it was. */
export function ModalDialog(props: {
  labelledBy: string;
  class?: string;
  onClose: () => void;
  /** In place of what stands above other dialogs. */
  above?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const drawn = useRef(true);
  const above = useContext(AboveDialogs);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      drawn.current = false;
      // Closing before it leaves the page gives the focus back.
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={props.labelledBy}
      onClose={() => {
        if (drawn.current) props.onClose();
      }}
    >
      {props.above ?? above(props.onClose)}
      {props.children}
    </dialog>
  );
}

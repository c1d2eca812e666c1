import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog above the page for as long as it is drawn. Escape closes it, and the focus goes back where it was. */
export function ModalDialog(props: {
  labelledBy: string;
  class?: string;
  onClose: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const drawn = useRef(true);
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
      {props.children}
    </dialog>
  );
}

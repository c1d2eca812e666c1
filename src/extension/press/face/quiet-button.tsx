import type { JSX } from 'preact';
import { text, type MessageName } from '../../platform/text.ts';
import { Picture } from './picture.tsx';
import type { ShieldPicture } from './shield-pictures.ts';

/** A button that waits and asks for nothing. */
export function QuietButton(props: {
  picture: ShieldPicture;
  name: MessageName;
  onTap: () => void;
}): JSX.Element {
  return (
    <button type="button" class="quiet-button" onClick={props.onTap}>
      <Picture name={props.picture} />
      <span data-spoken>{text(props.name)}</span>
    </button>
  );
}

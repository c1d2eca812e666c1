import type { JSX } from 'preact';
import { text } from '../../platform/text.ts';
import { Picture } from './picture.tsx';
import { picturesOf, type ShieldSaying } from './shield-sayings.ts';

/** A sentence of the shield with its pictures before it. */
export function Saying(props: { name: ShieldSaying; with?: readonly string[]; class?: string }): JSX.Element {
  return (
    <span class={`saying ${props.class ?? ''}`}>
      <span class="saying-pictures">
        {picturesOf[props.name].map((picture) => (
          <Picture key={picture} name={picture} />
        ))}
      </span>
      <span data-spoken>{text(props.name, ...(props.with ?? []))}</span>
    </span>
  );
}

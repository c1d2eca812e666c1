import type { JSX } from 'preact';
import { raisedHandPaths, raisedHandViewBox } from './raised-hand-paths.ts';

/** The picture of help: an open hand held up. Decoration only; words stand beside it. */
export function RaisedHand(props: { class?: string }): JSX.Element {
  return (
    <svg class={props.class} viewBox={raisedHandViewBox} aria-hidden="true" focusable="false">
      {raisedHandPaths.map((path) => (
        <path key={path} d={path} fill="currentColor" />
      ))}
    </svg>
  );
}

import type { JSX } from 'preact';
import type { Opening } from './ask-opening.ts';

/** Said beside what a lesson opened or sent where that came to nothing. */
export function StaysClosed({ opening }: { opening: Opening | undefined }): JSX.Element | null {
  if (opening === undefined || opening.opens) return null;
  return <span class="stays-closed">But {opening.why}</span>;
}

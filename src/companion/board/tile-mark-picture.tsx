import type { JSX } from 'preact';
import type { TileMark } from './tile-marks.ts';

/** One shape for each mark. Decoration only; words stand beside it. */
export function TileMarkPicture({ kind }: Pick<TileMark, 'kind'>): JSX.Element {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">
        {shapes[kind]}
      </g>
    </svg>
  );
}

const shapes: Record<TileMark['kind'], JSX.Element> = {
  // Steps that lead up.
  climbed: <path d="M3 20h5v-5h5v-5h5V5h3" />,
  // Two colours in one square.
  'wrong-colour': (
    <>
      <path d="M4 4h16v16H4z" />
      <path d="M4 20 20 4v16z" fill="currentColor" />
    </>
  ),
  // No entry.
  'blocked-often': <path d="M12 3.5a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM7.500 12h9" />,
  'with-dsl': <path d="M3 12h12M10 7l5 5-5 5M20 4v16" />,
  'two-say': <path d="M3 7h10v10H3zM11 4h10v10h-4" />,
  // A magnifying glass.
  noticed: <path d="M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.500 15.500 20.500 20.500" />,
  'not-its-number': <path d="M7.5 8.500a4.500 4.500 0 1 1 6.500 4c-1.500.8-2 1.700-2 3M12 20v.1" />,
};

import type { JSX } from 'preact';
import { startPictureShapes } from './start-picture-shapes.ts';

/** One of the pictures that a school can put on a tile. Decoration; the tile's name stands beside it. */
export function StartPicture({ picture }: { picture: keyof typeof startPictureShapes }): JSX.Element {
  return (
    <svg class="start-picture" viewBox="0 0 64 64" aria-hidden="true">
      {startPictureShapes[picture].map(({ d, fill, line }) => (
        <path
          key={d}
          d={d}
          fill={fill ?? 'none'}
          stroke={line ?? 'none'}
          stroke-width="4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      ))}
    </svg>
  );
}

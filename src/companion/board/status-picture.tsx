import type { JSX } from 'preact';
import type { TileStatus } from './tile-status.ts';

/** One shape for each status, so that it is told apart without its colour. Decoration only; a word stands beside it. */
export function StatusPicture({ status }: { status: TileStatus }): JSX.Element {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[status]}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const shapes: Record<TileStatus, JSX.Element> = {
  here: <circle cx="12" cy="12" r="6" fill="currentColor" />,
  'not-connected': <path {...line} d="M6 6l12 12M18 6L6 18" />,
  ended: <path {...line} d="M6 12h12" />,
  checking: <circle {...line} cx="12" cy="12" r="7" stroke-dasharray="3 5" />,
  'needs-help': <path {...line} d="M12 4v10M12 19v.5" />,
  seen: (
    <>
      <path {...line} d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="3" fill="currentColor" />
    </>
  ),
  'on-the-way': <path {...line} d="M3 12h17M13 5l7 7-7 7" />,
  'shield-up': <path {...line} d="M12 3l8 3v6q0 6-8 9-8-3-8-9V6z" />,
  // A pencil.
  lifted: <path {...line} d="M4 20l1-5L16 4l4 4L9 19z" />,
  'with-dsl': <path {...line} d="M3 12h12M10 7l5 5-5 5M20 4v16" />,
  'dealt-with': <path {...line} d="M4 13l5 5L20 6" />,
};

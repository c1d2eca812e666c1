import type { JSX } from 'preact';

/** A picture of plain lines in one colour: strokes, and shapes that are filled. As paths of SVG. */
export type LinePictureShape = {
  /** Width and height of what is drawn; 64 by 64 unless said. */
  size?: readonly [number, number];
  strokes: readonly string[];
  fills?: readonly string[];
  /** Points along the line of writing, and so the other way where that runs from right to left. */
  turns?: true;
};

/** Draws one. Decoration only; words stand beside it. */
export function LinePicture(props: { picture: LinePictureShape; class?: string }): JSX.Element {
  const { size: [width, height] = [64, 64], strokes, fills = [], turns } = props.picture;
  const classes = [props.class, turns && 'turns'].filter(Boolean).join(' ');
  return (
    <svg class={classes} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round">
        {strokes.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      {fills.map((path) => (
        <path key={path} d={path} fill="currentColor" />
      ))}
    </svg>
  );
}

/** A circle as a path. */
export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

import type { startPictures } from '../../../domain/policy/start-site.ts';

/** A path in a square of 64 by 64, filled, or drawn as a line 4 wide, or both. */
type Shape = { d: string; fill?: string; line?: string };

const ink = '#2f4858';
const blue = '#3d7ea6';
const sky = '#bfe0ee';
const green = '#4c9a5f';
const leaf = '#bfe3c4';
const yellow = '#ffca4b';
const red = '#d9584a';
const sand = '#e9c99a';
const white = '#ffffff';

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Own drawings, flat and few, so that each is told from the others at a glance. */
export const startPictureShapes: Readonly<Record<(typeof startPictures)[number], readonly Shape[]>> = {
  animals: [
    { d: 'M14 30 12 10l14 8h12l14-8-2 20', fill: sand },
    { d: disc(32, 36, 21), fill: sand },
    { d: `${disc(24, 33, 2.6)}${disc(40, 33, 2.6)}`, fill: ink },
    { d: 'M29 40h6l-3 4z', fill: red },
    { d: 'M32 44c0 5-6 6-8 3M32 44c0 5 6 6 8 3M6 38l9 2M7 47l8-2M58 38l-9 2M57 47l-8-2', line: ink },
  ],
  art: [
    {
      d: 'M32 8C16 8 6 19 6 32s11 24 25 24c5 0 5-5 3-8-3-5 1-9 6-9h8c6 0 10-4 10-9C58 17 46 8 32 8z',
      fill: sand,
    },
    { d: disc(18, 30, 4.5), fill: red },
    { d: disc(26, 19, 4.5), fill: yellow },
    { d: disc(39, 18, 4.5), fill: green },
    { d: disc(48, 27, 4.5), fill: blue },
  ],
  book: [
    { d: 'M32 16c-6-5-15-6-26-5v39c11-1 20 0 26 5 6-5 15-6 26-5V11c-11-1-20 0-26 5z', fill: sky, line: blue },
    {
      d: 'M32 16v39M14 22c4 0 8 1 11 2M14 32c4 0 8 1 11 2M50 22c-4 0-8 1-11 2M50 32c-4 0-8 1-11 2',
      line: blue,
    },
  ],
  clock: [
    { d: disc(32, 32, 25), fill: white, line: blue },
    { d: 'M32 17v15l11 7', line: ink },
    { d: 'M32 9v2M32 53v2M9 32h2M53 32h2', line: blue },
  ],
  code: [
    { d: 'M6 12h52v36H6zM24 56h16', fill: sky, line: blue },
    { d: 'm22 22-8 8 8 8M42 22l8 8-8 8M35 20l-6 20', line: ink },
  ],
  film: [
    { d: 'M6 14h52v36H6z', fill: sky, line: blue },
    { d: 'M26 23v18l16-9z', fill: red, line: red },
  ],
  globe: [
    { d: disc(32, 32, 25), fill: sky, line: blue },
    {
      d: 'M32 7c-9 6-12 15-12 25s3 19 12 25M32 7c9 6 12 15 12 25s-3 19-12 25M8 32h48M12 19h40M12 45h40',
      line: blue,
    },
  ],
  history: [
    { d: 'M8 56V20h10v8h8v-8h12v8h8v-8h10v36z', fill: sand },
    { d: 'M8 56V20h10v8h8v-8h12v8h8v-8h10v36zM25 56V44a7 7 0 0 1 14 0v12', line: '#8a6136' },
    { d: 'M32 20V6', line: ink },
    { d: 'M33 6h13l-4 4 4 4H33z', fill: red },
  ],
  letters: [
    { d: 'M6 6h28v28H6z', fill: yellow, line: '#c98d00' },
    { d: 'M30 30h28v28H30z', fill: sky, line: blue },
    { d: 'm13 28 7-16 7 16M15.500 23h9', line: ink },
    { d: 'M39 37v15M39 46a5 5 0 1 1 0 3', line: ink },
  ],
  maths: [
    { d: 'M17 8v18M8 17h18M39 17h17', line: blue },
    { d: 'm10 40 14 14M24 40 10 54M39 47h17', line: red },
    { d: `${disc(47.5, 39, 2.6)}${disc(47.5, 55, 2.6)}`, fill: red },
  ],
  music: [
    { d: 'M24 46V14l28-6v32', line: ink },
    { d: 'M24 22l28-6', line: ink },
    { d: `${disc(17, 47, 7)}${disc(45, 41, 7)}`, fill: red },
  ],
  news: [
    { d: 'M8 10h40v44H14a6 6 0 0 1-6-6zM48 24h8v24a6 6 0 0 1-6 6h-2', fill: white, line: blue },
    { d: 'M16 19h24v11H16z', fill: sky },
    { d: 'M16 19h24M16 38h24M16 46h16', line: blue },
  ],
  nature: [
    { d: 'M28 40h8v17h-8z', fill: '#8a6136' },
    { d: `${disc(21, 31, 12)}${disc(43, 31, 12)}${disc(32, 19, 14)}${disc(32, 33, 12)}`, fill: green },
    { d: 'M24 20c2-4 6-6 10-6M16 32c1-3 3-5 6-5', line: leaf },
  ],
  science: [
    { d: 'M26 8v16L10 50a5 5 0 0 0 4 8h36a5 5 0 0 0 4-8L38 24V8', fill: white, line: blue },
    { d: 'M19 40h26l7 11a3 3 0 0 1-3 5H15a3 3 0 0 1-3-5z', fill: leaf },
    { d: `${disc(27, 48, 3)}${disc(37, 45, 2.4)}`, fill: green },
    { d: 'M22 8h20', line: blue },
  ],
  sport: [
    { d: disc(32, 32, 25), fill: white, line: ink },
    { d: 'm32 21 11 8-4 13H25l-4-13z', fill: ink },
    { d: 'M32 21V8M43 29l12-5M39 42l8 11M25 42l-8 11M21 29 9 24', line: ink },
  ],
  star: [{ d: 'm32 6 8 17 19 2-14 13 4 19-17-10-17 10 4-19L5 25l19-2z', fill: yellow, line: '#c98d00' }],
  typing: [
    { d: 'M5 18h54v30H5z', fill: sky, line: blue },
    { d: 'M15 27h1M25 27h1M35 27h1M45 27h1M20 34h1M30 34h1M40 34h1M48 34h1M22 41h20', line: ink },
  ],
};

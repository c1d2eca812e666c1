import { circle, type LinePictureShape } from '../../../ui/line-picture.tsx';

const laptop = 'M12 10h40v30H12zM5 48h54l-3 6H8z';

/** Pictures of what can be tapped and of what is told, in plain lines. */
export const signInPictures = {
  yes: { strokes: ['M8 34l16 16L56 14'] },
  no: { strokes: ['M14 14l36 36M50 14 14 50'] },
  'go-on': { strokes: ['M8 32h46M36 14l18 18-18 18'], turns: true },
  tiles: { strokes: ['M8 8h20v20H8zM36 8h20v20H36zM8 36h20v20H8zM36 36h20v20H36z'] },
  later: { strokes: [circle(32, 32, 24), 'M32 17v15l10 7'] },
  // Out by the door.
  leave: { strokes: ['M36 8h20v48H36', 'M42 32H8M20 20 8 32l12 12'], turns: true },
  // Two Chromebooks that say the same.
  twice: {
    strokes: [
      'M4 22h24v18H4zM1 45h30l-1 4H2zM36 22h24v18H36zM33 45h30l-1 4H34z',
      'M12 29h8M12 34h8M44 29h8M44 34h8',
    ],
  },
  // A child that shows its Chromebook to somebody tall.
  'show-adult': {
    strokes: [
      circle(18, 14, 7.5),
      'M6 58V38c0-7 4-11 12-11s12 4 12 11v20',
      circle(50, 30, 5.5),
      'M42 58V47c0-5 2-8 8-8s8 3 8 8v11',
      'M33 40h7v6h-7z',
    ],
    turns: true,
  },
  'no-number': {
    strokes: [laptop, 'M27 20a5 5 0 1 1 7 4.500c-1.500.8-2 1.800-2 3.500'],
    fills: [circle(32, 33, 1.8)],
  },
  // Rules of use.
  kind: { strokes: ['M32 54 12 33a12 12 0 0 1 20-14 12 12 0 0 1 20 14z'] },
  secret: {
    strokes: ['M14 28h36v28H14z', 'M21 28v-8a11 11 0 0 1 22 0v8', 'M32 40v7'],
    fills: [circle(32, 39, 3.2)],
  },
  lesson: { strokes: ['M32 16c-6-5-15-6-26-5v39c11-1 20 0 26 5 6-5 15-6 26-5V11c-11-1-20 0-26 5zM32 16v39'] },
  ask: {
    strokes: [
      circle(24, 24, 10),
      'M8 58c0-12 6-18 16-18s16 6 16 18',
      'M46 16a6.500 6.500 0 1 1 9 6c-2 1-3 2.500-3 5',
    ],
    fills: [circle(52, 33, 2.4)],
    turns: true,
  },
  tell: {
    strokes: [
      'M22 36V15a4 4 0 0 1 8 0v15h1V10a4 4 0 0 1 8 0v20h1V14a4 4 0 0 1 8 0v18h1V22a3.500 3.500 0 0 1 7 0v19c0 11-7.500 18-18 18-8 0-12.500-3-16.500-9L9.600 38.500a4.200 4.200 0 0 1 6.600-5.100L22 40z',
    ],
  },
} as const satisfies Record<string, LinePictureShape>;

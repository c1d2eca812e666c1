import type { ClassColour } from '../domain/policy/class-colour.ts';
import { circle, type LinePictureShape } from './line-picture.tsx';

/** The animal of each class colour, so that a class is known without seeing or naming its colour. Each has an outline of its own. */
export const classAnimals: Readonly<Record<ClassColour, LinePictureShape>> = {
  // A fox: pointed ears, pointed chin.
  red: {
    strokes: ['M10 8 20 22h24L54 8l2 26-24 24L8 34z', 'M8 34l16 6 8 18M56 34l-16 6-8 18'],
    fills: [circle(23, 33, 2.8), circle(41, 33, 2.8), 'M27 51h10l-5 7z'],
  },
  // A lion: its mane.
  orange: {
    strokes: [
      'M32 4l7 6 9-2 2 9 9 3-3 9 5 7-7 6 1 9-9 1-4 8-10-3-10 3-4-8-9-1 1-9-7-6 5-7-3-9 9-3 2-9 9 2z',
      circle(32, 33, 15),
      'M32 38v4M27 45q3 0 5-3 2 3 5 3',
    ],
    fills: [circle(26, 31, 2.4), circle(38, 31, 2.4), 'M28 36h8l-4 4z'],
  },
  // A bee: two wings, stripes, a sting.
  yellow: {
    strokes: [
      'M14 40a19 13 0 1 1 38 0 19 13 0 1 1-38 0z',
      'M52 40l6 0',
      'M27 29v22M37 28v24',
      'M28 27C16 22 18 8 26 9c6 1 7 10 5 17M35 26c-2-9 3-18 9-16 7 2 5 13-4 18',
      'M15 34C9 31 7 26 8 22M20 30c-3-4-4-7-3-10',
    ],
    fills: [circle(20, 39, 2.4)],
  },
  // A frog: eyes on top, a wide mouth.
  green: {
    strokes: [
      'M12 24C4 44 14 56 32 56s28-12 20-32',
      circle(18, 18, 9),
      circle(46, 18, 9),
      'M27 17q5-3 10 0',
      'M17 40q15 12 30 0',
    ],
    fills: [circle(18, 18, 3.4), circle(46, 18, 3.4), circle(28, 33, 1.6), circle(36, 33, 1.6)],
  },
  // A fish.
  turquoise: {
    strokes: [
      'M6 32C14 16 34 14 46 32 34 50 14 48 6 32z',
      'M46 32 59 20v24z',
      'M22 22q6 10 0 20',
      'M28 19q4-8 12-7-2 6-3 9',
      'M30 32h5M36 27h3M36 37h3',
    ],
    fills: [circle(15, 29, 2.6)],
  },
  // A whale, blowing.
  blue: {
    strokes: [
      'M4 38c0-12 11-18 23-18 13 0 17 10 23 13 3-1 4-5 3-10 4 1 7 4 7 8-1 14-12 24-30 24S4 48 4 38z',
      'M9 45q14 5 24 1',
      'M25 15V8M25 8c-1-4-7-4-8 0M25 8c1-4 7-4 8 0',
    ],
    fills: [circle(17, 36, 2.6)],
  },
  // A butterfly.
  purple: {
    strokes: [
      'M32 20C26 6 6 6 6 20c0 9 9 13 26 12',
      'M32 20C38 6 58 6 58 20c0 9-9 13-26 12',
      'M32 32c-14 0-20 5-18 14 2 8 14 8 18-6',
      'M32 32c14 0 20 5 18 14-2 8-14 8-18-6',
      'M32 18v32M32 18c-1-5-4-8-7-9M32 18c1-5 4-8 7-9',
    ],
    fills: [circle(17, 20, 3), circle(47, 20, 3)],
  },
  // A rabbit: long ears.
  pink: {
    strokes: [
      'M22 30C14 18 14 4 20 4s9 12 9 23M42 30c8-12 8-26 2-26s-9 12-9 23',
      circle(32, 42, 17),
      'M32 47v4M27 53q3 1 5-2 2 3 5 2',
      'M8 42l9 2M8 51l9-3M56 42l-9 2M56 51l-9-3',
    ],
    fills: [circle(25, 39, 2.6), circle(39, 39, 2.6), 'M29 44h6l-3 4z'],
  },
  // A bear: round ears, a round snout.
  brown: {
    strokes: [
      'M16 23a9 9 0 1 1 9-9M39 14a9 9 0 1 1 9 9',
      circle(32, 34, 22),
      'M23 42a9 8 0 1 1 18 0 9 8 0 1 1-18 0z',
      'M32 42v4',
    ],
    fills: [circle(23, 29, 2.8), circle(41, 29, 2.8), 'M28 37h8l-4 5z'],
  },
  // An elephant: wide ears, a trunk.
  grey: {
    strokes: [
      'M20 16C8 8 2 20 4 31c2 10 11 13 16 7M44 16c12-8 18 4 16 15-2 10-11 13-16 7',
      'M22 40C15 20 20 9 32 9s17 11 10 31',
      'M27 34c1 6 0 12-1 16-2 10 14 11 13 1-.4-3-5-3-5 0',
      'M37 34c1 4 1 7 .500 10',
    ],
    fills: [circle(26, 25, 2.6), circle(38, 25, 2.6)],
  },
};

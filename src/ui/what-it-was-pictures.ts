import type { WhatItWas } from '../domain/incidents/what-it-was.ts';
import { circle, type LinePictureShape } from './line-picture.tsx';

/** One calm picture for each thing that a child can say it was. Nothing in them may frighten. */
export const whatItWasPictures: Readonly<Record<WhatItWas, LinePictureShape>> = {
  // A worried face.
  scary: {
    strokes: [
      circle(32, 32, 23),
      'M19 22.5q4-4.5 8-2.500M45 22.5q-4-4.5-8-2.5',
      'M22 45q2.5-4 5 0t5 0 5 0 5 0',
    ],
    fills: [circle(24, 30, 3.2), circle(40, 30, 3.2)],
  },
  // A broken heart in somebody's words.
  unkind: {
    strokes: [
      'M9 10h46v33H32L20 55V43H9z',
      'M32 36.5 22.5 27a6 6 0 0 1 9.5-7.200A6 6 0 0 1 41.5 27z',
      'm32 20-3 5 5.5 3.5-3 6',
    ],
  },
  // Somebody without a face, and a question.
  stranger: {
    strokes: [
      circle(24, 24, 9.5),
      'M6 56c0-11 7.5-17 18-17s18 6 18 17',
      'M44 15a6.5 6.5 0 1 1 9 6c-2 1-3 2.5-3 5',
    ],
    fills: [circle(50, 32, 2.4)],
  },
  // A picture that is not to be looked at.
  'rude-pictures': {
    strokes: ['M7 11h50v42H7z', 'M15 32q17-17 34 0-17 17-34 0z', circle(32, 32, 4), 'M13 48 51 16'],
  },
  // A present that jumps out of a page.
  'advert-or-trick': {
    strokes: [
      'M7 9h50v46H7z',
      'M7 19h50',
      'M49 14.100v-.1M42 14.100v-.1',
      'M20 36h24v13H20zM18 30h28v6H18zM32 30v19',
      'M32 30c-2-7-9-6-8-2 .5 2 4 2 8 2 4 0 7.5 0 8-2 1-4-6-5-8 2',
    ],
  },
  // A house with another screen in it.
  'somewhere-else': {
    strokes: ['M6 31 32 9l26 22', 'M12 27v28h40V27', 'M24 32h16v15H24z'],
    fills: [circle(32, 51, 2)],
  },
  // Two children and a heart.
  'worried-about-friend': {
    strokes: [
      circle(19, 33, 7.5),
      circle(45, 33, 7.5),
      'M5 57c0-8 5.5-12 14-12s13 4 13 12c0-8 4.5-12 13-12s14 4 14 12',
      'M32 20.5 25.5 14a4.3 4.3 0 0 1 6.5-5.200A4.3 4.3 0 0 1 38.5 14z',
    ],
  },
  // Somebody tall beside somebody small.
  'about-a-grown-up': {
    strokes: [
      circle(24, 14, 7.5),
      'M10 57V38c0-7 5-11 14-11s14 4 14 11v19',
      circle(51, 37, 5.2),
      'M43.5 57v-4c0-4 2.5-6 7.5-6s7.5 2 7.5 6v4',
    ],
  },
  'not-sure': {
    strokes: [circle(32, 32, 24), 'M23.5 26a8.5 8.5 0 1 1 12 7.500c-2.7 1.3-3.5 3-3.5 6'],
    fills: [circle(32, 47, 2.6)],
  },
};

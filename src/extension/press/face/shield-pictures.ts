import { circle, type LinePictureShape } from '../../../ui/line-picture.tsx';

const smallChild = [circle(15, 34, 6.5), 'M5 60v-6c0-6 3.5-9 10-9s10 3 10 9v6'];
const arrowOver = ['M33 42h21', 'm46 34 8 8-8 8'];
const tallAdult = [circle(78, 17, 8.5), 'M63 60V41c0-8 5.5-12 15-12s15 4 15 12v19'];
const laptop = ['M13 13h38v29H13z', 'M6 51h52'];

/** A picture for every sentence of the shield, for those who do not read yet. */
export const shieldPictures = {
  'well-done': {
    strokes: [circle(32, 32, 23), 'M21 37q11 11 22 0'],
    fills: [circle(24, 27, 3), circle(40, 27, 3)],
  },
  'all-right': { strokes: [circle(32, 32, 23), 'M22 38q10 9 20 0', 'M20 28q4-5 8 0M36 28q4-5 8 0'] },
  'go-tell': { turns: true, size: [98, 64], strokes: [...smallChild, ...arrowOver, ...tallAdult] },
  'tell-another': {
    turns: true,
    size: [126, 64],
    strokes: [
      ...smallChild,
      ...arrowOver,
      ...tallAdult,
      circle(110, 25, 7),
      'M102 60V45c0-3 1-5 3-6.5 8-3 16 1 16 8.500v13',
    ],
  },
  'tell-trusted': {
    turns: true,
    size: [98, 64],
    strokes: [
      ...smallChild,
      ...arrowOver,
      ...tallAdult,
      'M43.5 22 35 13.500a5.5 5.5 0 0 1 8.5-6.700A5.5 5.5 0 0 1 52 13.500z',
    ],
  },
  'for-adults': { strokes: [circle(20, 32, 12), 'M32 32h26v10', 'M48 32v8'] },
  kept: { strokes: [...laptop, 'M22 20.500h20v14H22z', 'm22 22 10 7 10-7'] },
  arrived: { strokes: ['M43 28V16H5v27h24', 'm5 17.5 19 14 19-14', 'm36 46 7 7.500L57 37'] },
  seen: { strokes: [circle(24, 20, 9.5), 'M6 54c0-11 7.5-17 18-17 6 0 11 2 14 5.5', 'm40 48 6 6.500L58 40'] },
  coming: {
    turns: true,
    size: [98, 64],
    strokes: [
      circle(20, 17, 8.5),
      'M5 60V41c0-8 5.5-12 15-12s15 4 15 12v19',
      'M44 42h21',
      'm57 34 8 8-8 8',
      circle(83, 34, 6.5),
      'M73 60v-6c0-6 3.5-9 10-9s10 3 10 9v6',
    ],
  },
  'lid-open': { strokes: [...laptop, 'm24 27 6 6.500L41 21'] },
  'lid-close': { strokes: ['M6 52h52', 'M8 47 38 24', 'M44 12c9 5 12 15 9 26', 'm46 32 7 6.5 6-7.5'] },
  thanks: {
    strokes: ['M32 54 11.5 33.500C4 26 8 12 19 12c6 0 10 3 13 8 3-5 7-8 13-8 11 0 15 14 7.5 21.500z'],
  },
  'adult-opens': {
    size: [98, 64],
    strokes: [
      circle(20, 17, 8.5),
      'M5 60V41c0-8 5.5-12 15-12s15 4 15 12v19',
      'M50 17h38v29H50z',
      'M44 55h50',
    ],
  },
  'start-page': { strokes: ['M6 31 32 9l26 22', 'M12 27v28h40V27', 'M26 55V39h12v16'] },
  ring: {
    strokes: [
      'm17 8 9 2 3 12-7 5.500c3 6.5 8 11.5 14.5 14.500l5.5-7 12 3 2 9c.3 4.5-4 9-9 9C27 55 8 36 8 17c0-5 4.5-9.3 9-9z',
    ],
  },
  mistake: {
    strokes: [circle(32, 32, 23), circle(32, 42, 4)],
    fills: [circle(24, 28, 3), circle(40, 28, 3)],
  },
  'say-what': {
    strokes: ['M8 10h48v34H33L21 56V44H8z'],
    fills: [circle(21, 27, 3), circle(32, 27, 3), circle(43, 27, 3)],
  },
  back: { turns: true, strokes: ['M54 32H12', 'M28 14 11 32l17 18'] },
} as const satisfies Record<string, LinePictureShape>;

export type ShieldPicture = keyof typeof shieldPictures;

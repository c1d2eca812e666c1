import { PNG } from 'pngjs';

/** A channel up to this value (of 255) counts as dark. */
const darkUpTo = 48;

/** The share of a picture's pixels that are black or nearly so, from 0 to 1. */
export function darkness(png: Buffer): number {
  const { data, width, height } = PNG.sync.read(png);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) {
    const brightest = Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
    if (brightest <= darkUpTo) dark += 1;
  }
  return dark / (width * height);
}

import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { darkness } from '../../../src/cli/demo/darkness.ts';

function picture(colours: [number, number, number][]): Buffer {
  const png = new PNG({ width: colours.length, height: 1 });
  colours.forEach(([red, green, blue], index) => png.data.set([red, green, blue, 255], index * 4));
  return PNG.sync.write(png);
}

describe('the darkness of a picture', () => {
  it('is 1 for black and near black, 0 for a page', () => {
    expect(
      darkness(
        picture([
          [0, 0, 0],
          [11, 12, 20],
        ]),
      ),
    ).toBe(1);
    expect(
      darkness(
        picture([
          [253, 246, 227],
          [42, 111, 151],
        ]),
      ),
    ).toBe(0);
  });

  it('counts a strong colour as light, however dark the others are', () => {
    expect(
      darkness(
        picture([
          [200, 0, 0],
          [0, 0, 0],
        ]),
      ),
    ).toBe(0.5);
  });
});

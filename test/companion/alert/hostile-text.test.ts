import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText } from '../../../src/companion/alert/clip-text.ts';
import { hostileTextPieces } from '../../../src/companion/alert/hostile-text-pieces.ts';

const shown = (text: string): string =>
  hostileTextPieces(text)
    .map((piece) => (piece.kind === 'plain' ? piece.text : `[${piece.name}]`))
    .join('');

describe('text that a stranger wrote', () => {
  it('is left as it is where it can be seen', () => {
    expect(shown('<img src=x onerror=alert(1)> café 你好 שלום 👩‍🚀')).toBe(
      '<img src=x onerror=alert(1)> café 你好 שלום 👩‍🚀',
    );
  });

  it('has every invisible or turning character named', () => {
    expect(shown('a\u202Eb\u2066c\u200Bd\u0000e\nf\u00ADg\uD800h\u3164i')).toBe(
      'a[U+202E]b[U+2066]c[U+200B]d[U+0000]e[U+000A]f[U+00AD]g[U+D800]h[U+3164]i',
    );
    expect(shown('a\u200Db')).toBe('a[U+200D]b');
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const length = hostileTextPieces(text).reduce(
          (sum, piece) =>
            sum +
            (piece.kind === 'plain'
              ? piece.text.length
              : String.fromCodePoint(Number.parseInt(piece.name.slice(2), 16)).length),
          0,
        );
        expect(length).toBe(text.length);
      }),
    );
  });

  it('is clipped between characters, never within one', () => {
    expect(clipText('😀😀😀', 2)).toEqual({ clipped: '😀😀', total: 3, isWhole: false });
    expect(clipText('ab', 2)).toEqual({ clipped: 'ab', total: 2, isWhole: true });
  });
});

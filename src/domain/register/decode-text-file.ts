export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedText = { text: string; encoding: TextEncoding };

/**
 * The text of a file that some program wrote: by its byte order mark, by the empty bytes of UTF-16, as UTF-8 where it is
 * that, and else as Windows-1252, which every file can be read as.
 */
export function decodeTextFile(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    // The decoder drops the byte order mark.
    return { text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** Enough to tell UTF-16 from single bytes. */
const lookedAtBytes = 2_000;

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, lookedAtBytes);
  const [even, odd] = [0, 0].map((_, parity) => start.filter((byte, at) => byte === 0 && at % 2 === parity));
  const most = start.length / 4;
  if ((odd?.length ?? 0) > most) return 'utf-16le';
  if ((even?.length ?? 0) > most) return 'utf-16be';
  return 'utf-8';
}

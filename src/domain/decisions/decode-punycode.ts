const base = 36;
const tMin = 1;
const tMax = 26;

/**
 * Decodes one host label after its `xn--` (RFC 3492).
 *
 * @returns undefined when it is not well formed.
 */
export function decodePunycode(label: string): string | undefined {
  const hyphen = label.lastIndexOf('-');
  const points = hyphen > 0 ? Array.from(label.slice(0, hyphen), (c) => c.codePointAt(0) ?? 0) : [];
  let at = hyphen > 0 ? hyphen + 1 : 0;
  let point = 128;
  let bias = 72;
  let index = 0;
  while (at < label.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = points.length + 1;
    bias = adapt(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10_ffff) return undefined;
    points.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 26;
  return undefined;
}

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor((base * rest) / (rest + 38));
}

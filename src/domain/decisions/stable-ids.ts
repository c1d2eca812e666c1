const mostId = 0x3fff_ffff;

/**
 * A number for each key that is the same in every compilation, so that a change touches only the rules that changed. Equal hashes
 * are told apart in the order of the keys' names.
 *
 * @param keys all different.
 * @returns the numbers in the order of the keys, from 1 up.
 */
export function stableIds(keys: readonly string[]): number[] {
  const taken = new Map<number, string>();
  const idOf = new Map<string, number>();
  for (const key of [...keys].sort()) {
    let id = hash(key);
    while (taken.has(id)) id = (id % mostId) + 1;
    taken.set(id, key);
    idOf.set(key, id);
  }
  return keys.map((key) => idOf.get(key) ?? 0);
}

/** FNV-1a, folded into the numbers that rules may have. */
function hash(key: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01_00_01_93);
  return ((value >>> 0) % mostId) + 1;
}

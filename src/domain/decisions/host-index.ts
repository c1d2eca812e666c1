const dot = 46;
const golden = 0x9e_37_79_b1;

/**
 * Names of hosts, found from a host's end to its start in one pass over its letters: no label is cut out and hashed to be looked up, and
 * fifty thousand cost no more than fifty. Each name has the number in which it came.
 */
export class HostIndex {
  readonly names: string[] = [];
  /** Hash of each name, by its number. */
  private hashes: Int32Array<ArrayBuffer>;
  /** Number of a name, from 1 up; 0 where nothing is. Open addressing. */
  private slots: Int32Array<ArrayBuffer>;
  private shift: number;

  /** @param expected how many names come; more are taken as well. */
  constructor(expected = 8) {
    const bits = Math.max(4, 33 - Math.clz32(Math.max(1, expected)));
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 ** bits);
    this.hashes = new Int32Array(2 ** (bits - 1));
  }

  /** @returns the name's number, which it keeps when it comes twice. */
  add(name: string): number {
    const hash = hashOf(name);
    const known = this.find(name, 0, name.length, hash);
    if (known !== -1) return known;
    if (this.names.length === this.hashes.length) this.grow();
    const number = this.names.length;
    this.names.push(name);
    this.hashes[number] = hash;
    this.put(number, hash);
    return number;
  }

  /** The number of exactly this name, or -1. */
  numberOf(name: string): number {
    return this.find(name, 0, name.length, hashOf(name));
  }

  /**
   * The number of the name that stands in a text from here to there, or -1.
   *
   * @param hash of that part, by `hashOnwards` from its last letter to its first.
   */
  find(text: string, from: number, end: number, hash: number): number {
    const { slots, hashes, names } = this;
    const last = slots.length - 1;
    for (let slot = Math.imul(hash, golden) >>> this.shift; ; slot = slot === last ? 0 : slot + 1) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === -1) return -1;
      if (hashes[number] === hash && isPart(names[number] ?? '', text, from, end)) return number;
    }
  }

  /**
   * The numbers of the names that a host lies under, from the shortest to the longest, itself last. An IP address lies under itself alone.
   */
  above(host: string, isIp: boolean): number[] {
    const found: number[] = [];
    let hash = 0;
    for (let at = host.length - 1; at >= 0; at -= 1) {
      const code = host.charCodeAt(at);
      if (code === dot && !isIp) {
        const number = this.find(host, at + 1, host.length, hash);
        if (number !== -1) found.push(number);
      }
      hash = hashOnwards(hash, code);
    }
    const number = this.find(host, 0, host.length, hash);
    if (number !== -1) found.push(number);
    return found;
  }

  /** Marks every name in a filter. */
  mark(filter: HostFilter): void {
    for (let number = 0; number < this.names.length; number += 1) filter.add(this.hashes[number] ?? 0);
  }

  private put(number: number, hash: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = Math.imul(hash, golden) >>> this.shift;
    while (slots[slot] !== 0) slot = slot === last ? 0 : slot + 1;
    slots[slot] = number + 1;
  }

  private grow(): void {
    const { hashes } = this;
    this.shift -= 1;
    this.slots = new Int32Array(this.slots.length * 2);
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    for (let number = 0; number < this.names.length; number += 1) this.put(number, hashes[number] ?? 0);
  }
}

/** One letter further towards the start of a host. */
export function hashOnwards(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(name: string): number {
  let hash = 0;
  for (let at = name.length - 1; at >= 0; at -= 1) hash = hashOnwards(hash, name.charCodeAt(at));
  return hash;
}

function isPart(name: string, text: string, from: number, end: number): boolean {
  return name.length === end - from && text.startsWith(name, from);
}

/** Says of most hashes at once that no name has them. */
export class HostFilter {
  private readonly bits: Uint8Array<ArrayBuffer>;
  private readonly shift: number;

  /** @param expected how many names come. */
  constructor(expected: number) {
    const size = Math.max(10, 36 - Math.clz32(Math.max(1, expected)));
    this.shift = 32 - size;
    this.bits = new Uint8Array(2 ** (size - 3));
  }

  add(hash: number): void {
    const at = Math.imul(hash, golden) >>> this.shift;
    this.bits[at >>> 3] = (this.bits[at >>> 3] ?? 0) | (1 << (at & 7));
  }

  /** False only where no name has this hash. */
  mayHave(hash: number): boolean {
    const at = Math.imul(hash, golden) >>> this.shift;
    return ((this.bits[at >>> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }
}

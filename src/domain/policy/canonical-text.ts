/** JSON with its keys in one order, so that the same value has the same text: the browser's storage sorts keys, nobody else does. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.every(isText) ? value : value.map(inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, inOrder(part)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** A list of sites has nothing to put in order, and need not be copied. */
function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/**
 * What Chrome's limit of 2 kB for a compiled expression comes to in steps of `regexCost`, with room to spare: in Chromium 156
 * an expression of 104 was accepted and none of 111 was.
 */
export const mostRegexCost = 100;

/**
 * About how many instructions RE2 makes of an expression: one a letter, one a range of a class, one a repetition or alternative.
 * Expressions here are written without counted repetitions, so that one pass over the text is enough.
 */
export function regexCost(expression: string): number {
  let cost = 0;
  for (const [part] of expression.matchAll(/\\.|\[\^?(?:\\.|[^\]])+\]|\(\?:|./gs)) {
    if (part === '(?:' || part === ')') continue;
    if (part === '.') cost += 2;
    else if (part.startsWith('[')) cost += rangesOf(part);
    else cost += 1;
  }
  return cost;
}

function rangesOf(group: string): number {
  const negated = group.startsWith('[^');
  const inside = group.slice(negated ? 2 : 1, -1);
  const ranges = inside.match(/(?:\\.|[^\\])-(?:\\.|[^\\])|\\.|./gs)?.length ?? 0;
  return ranges + (negated ? 1 : 0);
}

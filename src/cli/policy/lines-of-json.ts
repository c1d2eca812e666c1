/**
 * Where each value of a JSON text stands, by its path: `classes[2].colour` is on line 14. Names with a dot or bracket in them are kept as
 * they are.
 *
 * @param text well-formed JSON, as JSON.parse took it.
 */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s"{}[\],:]+/g;
  const stack: { path: string; index: number | undefined; key: string; awaitsKey: boolean }[] = [];
  let line = 1;
  const note = () => {
    const around = stack.at(-1);
    const path = around === undefined ? '' : pathIn(around);
    lines.set(path, line);
    return path;
  };
  for (const [found] of text.matchAll(token)) {
    const around = stack.at(-1);
    if (found === '\n') line += 1;
    else if (found === '{' || found === '[') {
      stack.push({ path: note(), index: found === '[' ? 0 : undefined, key: '', awaitsKey: found === '{' });
    } else if (found === '}' || found === ']') stack.pop();
    else if (found === ',' && around !== undefined) {
      if (around.index === undefined) around.awaitsKey = true;
      else around.index += 1;
    } else if (found === ':' && around !== undefined) around.awaitsKey = false;
    else if (around?.awaitsKey === true) around.key = String(JSON.parse(found));
    else note();
  }
  return lines;
}

function pathIn({ path, index, key }: { path: string; index: number | undefined; key: string }): string {
  if (index !== undefined) return `${path}[${index}]`;
  return path === '' ? key : `${path}.${key}`;
}

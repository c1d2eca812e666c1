/**
 * A policy as a file or a clipboard has it: the plain object, what the Google Admin console takes (`{"classes":{"Value":[…]}}`), or
 * Chrome's policy file on Linux, which has it inside.
 *
 * @returns undefined for what is no JSON object.
 */
export function rawPolicyOfText(text: string): Record<string, unknown> | undefined {
  const given = parseObject(text.replace(/^\uFEFF/, ''));
  return given === undefined ? undefined : unwrapped(insideOfChromePolicy(given) ?? given);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function insideOfChromePolicy(given: Record<string, unknown>): Record<string, unknown> | undefined {
  const extensions = asObject(asObject(given['3rdparty'])?.['extensions']);
  return extensions === undefined ? undefined : asObject(Object.values(extensions)[0]);
}

function unwrapped(given: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(given);
  const isWrapped = entries.every(([, value]) => Object.keys(asObject(value) ?? {}).join() === 'Value');
  if (!isWrapped) return given;
  return Object.fromEntries(entries.map(([key, value]) => [key, asObject(value)?.['Value']]));
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : undefined;
}

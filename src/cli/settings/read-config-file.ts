import { existsSync, readFileSync } from 'node:fs';
import { PlainError } from './plain-error.ts';

/**
 * Reads a configuration file: one JSON object whose keys are the names of options, of any command.
 *
 * @param file must exist when `named`; otherwise an absent file is an empty one.
 * @throws PlainError for a file that is missing, is no JSON object, or has a key that no command knows.
 */
export function readConfigFile(
  file: string,
  options: { named: boolean; knownNames: ReadonlySet<string> },
): Record<string, unknown> {
  if (!existsSync(file)) {
    if (options.named)
      throw new PlainError(`The configuration file ${file} does not exist.`, { exitCode: 2 });
    return {};
  }
  const content = parse(file);
  const unknown = Object.keys(content).find((key) => !options.knownNames.has(key));
  if (unknown !== undefined) {
    throw new PlainError(
      `The configuration file ${file} has the key "${unknown}", which is no option. Known are ` +
        `${[...options.knownNames].sort().join(', ')}.`,
      { exitCode: 2 },
    );
  }
  return content;
}

function parse(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return content as Record<string, unknown>;
    }
    throw new SyntaxError('it holds no object');
  } catch (error) {
    throw new PlainError(
      `The configuration file ${file} cannot be read: ${(error as Error).message}. It must be one JSON object.`,
      { cause: error, exitCode: 2 },
    );
  }
}

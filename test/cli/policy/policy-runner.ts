import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yargs from 'yargs';
import { policyCommand } from '../../../src/cli/policy/policy-command.ts';

export type PolicyRun = { code: number; output: string; errors: string };

/** Runs `lids-down policy …` as the command line does, with a terminal made of lists. */
export async function runPolicy(
  args: readonly string[],
  options: { input?: Iterable<string | Uint8Array>; now?: number } = {},
): Promise<PolicyRun> {
  const output: string[] = [];
  const errors: string[] = [];
  let code = 0;
  const input = options.input ?? [];
  const command = policyCommand({
    print: (text) => output.push(text),
    printError: (text) => errors.push(text),
    readFile: (path) => readFileSync(path, 'utf8'),
    input: (async function* () {
      yield* input;
    })(),
    now: () => options.now ?? Date.UTC(2026, 5, 15, 10),
    exit: (given) => {
      code = given;
    },
  });
  await yargs()
    .command(command)
    .strict()
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new Error(message ?? 'wrong command line');
    })
    .parseAsync(['policy', ...args]);
  return { code, output: output.join('\n'), errors: errors.join('\n') };
}

/** Writes a policy into a file of its own. */
export function policyFile(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lids-down-policy-')), 'policy.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

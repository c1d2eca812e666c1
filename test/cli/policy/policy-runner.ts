import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { lidsDown } from '../../../src/cli/lids-down.ts';
import { policyCommand } from '../../../src/cli/policy/policy-command.ts';

const unasked = () => Promise.reject(new Error('another command was run'));

export type PolicyRun = { code: number; output: string; errors: string };

/** Runs `lids-down policy …` as the command line does, with a terminal made of lists. */
export async function runPolicy(
  args: readonly string[],
  options: { input?: Iterable<string | Uint8Array>; now?: number } = {},
): Promise<PolicyRun> {
  const output: string[] = [];
  const errors: string[] = [];
  const input = options.input ?? [];
  const code = await lidsDown(['policy', ...args], {
    serve: unasked,
    demo: unasked,
    pack: unasked,
    verify: unasked,
    export: unasked,
    'staff-code': unasked,
    'lift-codes': unasked,
    'break-glass': unasked,
    policy: (exit) =>
      Promise.resolve(
        policyCommand({
          print: (text) => output.push(text),
          printError: (text) => errors.push(text),
          readFile: (path) => readFileSync(path, 'utf8'),
          input: (async function* () {
            yield* input;
          })(),
          now: () => options.now ?? Date.UTC(2026, 5, 15, 10),
          exit,
        }),
      ),
    environment: {},
    version: '0.0.0',
    print: (text) => output.push(text),
    printError: (text) => errors.push(text),
  });
  return { code, output: output.join('\n'), errors: errors.join('\n') };
}

const folder = mkdtempSync(join(tmpdir(), 'lids-down-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Writes a policy into a file of its own, which is gone after the tests. */
export function policyFile(content: unknown): string {
  const file = join(folder, `policy-${(files += 1)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

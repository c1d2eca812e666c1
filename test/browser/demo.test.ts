import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { darkness } from '../../src/cli/demo/darkness.ts';
import { steps } from '../../src/cli/demo/step.ts';

const program = resolve(import.meta.dirname, '../../dist/hub/lids-down.js');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lids-down-demo-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the demo with a folder of its own for everything temporary. */
async function runDemo(args: readonly string[], interrupt?: (output: string) => boolean) {
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const child = spawn(process.execPath, [program, 'demo', ...args], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  let interrupted = false;
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (interrupted || interrupt?.(output) !== true) return;
    interrupted = true;
    child.kill('SIGINT');
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output, errors, leftBehind: readdirSync(temporary) };
}

describe('the demo', () => {
  it('shows every step of a press, in order, with a picture of each side, and leaves nothing behind', async () => {
    const pictures = join(folder, 'pictures');
    const { code, output, errors, leftBehind } = await runDemo(['--json', '--screenshots', pictures]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string; ms: number });
    expect(lines.map(({ step }) => step)).toEqual([...steps]);
    for (const line of lines) expect(line).toEqual({ step: expect.any(String), ms: expect.any(Number) });
    expect(lines[0]).toEqual({ step: 'pressed', ms: 0 });
    for (const side of ['chromebook', 'teacher']) {
      for (const step of steps) {
        const { width, height } = PNG.sync.read(readFileSync(join(pictures, `${side}-${step}.png`)));
        expect(Math.min(width, height)).toBeGreaterThan(500);
      }
    }
    expect(darkness(readFileSync(join(pictures, 'chromebook-pressed.png')))).toBeLessThan(0.1);
    expect(darkness(readFileSync(join(pictures, 'chromebook-black.png')))).toBeGreaterThan(0.9);
    expect(leftBehind).toEqual([]);
  });

  it('tells the same to a person', async () => {
    const { code, output } = await runDemo([]);
    expect(code).toBe(0);
    expect(output).toContain('14');
    expect(output.trim().split('\n').length).toBeGreaterThanOrEqual(steps.length);
  });

  it('leaves nothing behind when it is stopped in the middle', async () => {
    const { code, leftBehind } = await runDemo(['--json'], (output) => output.includes('"stored"'));
    expect(code).toBe(130);
    expect(leftBehind).toEqual([]);
  });
});

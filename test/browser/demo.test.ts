import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { darkness } from '../../src/cli/demo/darkness.ts';
import { steps } from '../../src/cli/demo/step.ts';

const repository = resolve(import.meta.dirname, '../..');

/** The demo as a program of its own, with a folder for temporary files that is its alone. */
function startDemo(...args: string[]) {
  const temporary = mkdtempSync(join(tmpdir(), 'lids-down-test-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const child = spawn(
    join(repository, 'node_modules/node/bin/node'),
    [join(repository, 'src/cli/main.ts'), 'demo', ...args],
    { env: { ...process.env, TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const texts = { output: '', errors: '' };
  child.stdout.on('data', (data: Buffer) => (texts.output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (texts.errors += data.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  return { child, texts, ended, leftBehind: () => readdirSync(temporary) };
}

describe('the demo', () => {
  it('shows one whole press, each step once, and leaves nothing behind', async () => {
    const pictures = mkdtempSync(join(tmpdir(), 'lids-down-pictures-'));
    onTestFinished(() => rmSync(pictures, { recursive: true, force: true }));
    const demo = startDemo('--json', '--screenshots', pictures);
    expect(await demo.ended, demo.texts.errors).toBe(0);
    const lines = demo.texts.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { step: string; ms: number });
    expect(new Set(lines.map(({ step }) => step))).toEqual(new Set(steps));
    expect(lines).toHaveLength(steps.length);
    expect(lines[0]).toEqual({ step: 'pressed', ms: 0 });
    for (const { ms } of lines) expect(Number.isInteger(ms) && ms >= 0).toBe(true);
    const sides = steps.flatMap((step) => [`chromebook-${step}.png`, `teacher-${step}.png`]);
    expect(readdirSync(pictures).sort()).toEqual(sides.sort());
    expect(darkness(readFileSync(join(pictures, 'chromebook-pressed.png')))).toBeLessThan(0.1);
    expect(darkness(readFileSync(join(pictures, 'chromebook-black.png')))).toBeGreaterThan(0.9);
    expect(demo.leftBehind()).toEqual([]);
  });

  it('leaves nothing behind when it is broken off', async () => {
    const demo = startDemo();
    await new Promise((enough) => demo.child.stdout.once('data', enough));
    await new Promise((enough) => setTimeout(enough, 2_500));
    demo.child.kill('SIGINT');
    demo.child.kill('SIGINT');
    expect(await demo.ended, demo.texts.errors).toBe(130);
    expect(demo.texts.errors).toBe('');
    expect(demo.leftBehind()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { staffCodeHash } from '../../../src/domain/policy/staff-code.ts';
import { matchesSlowHash } from '../../../src/extension/device/slow-hash.ts';
import { installProgram } from '../support/installed-program.ts';

async function run(...args: string[]) {
  const program = installProgram().start('staff-code', ...args);
  const { code } = await program.ended;
  return { code, output: program.output(), errors: program.errors() };
}

describe('lids-down staff-code', () => {
  it('prints a policy value that a Chromebook knows the code by, and never the code', async () => {
    const { code, output, errors } = await run('--code', 'otter 7421 k');
    expect([code, errors]).toEqual([0, '']);
    expect(output).not.toMatch(/otter|7421/i);
    const { staffCode } = JSON.parse(`{${output}}`) as { staffCode: string };
    expect(staffCodeHash.safeParse(staffCode).success).toBe(true);
    expect(await matchesSlowHash(staffCode, 'OTTER-7421-K')).toBe(true);
    expect(await matchesSlowHash(staffCode, 'OTTER-7421-J')).toBe(false);
  });

  it.each([['--code', '1234-567'], []])('refuses a code that is too short: %s', async (...args) => {
    const { code, output, errors } = await run(...args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toContain('8 letters or digits at least');
  });
});

import { describe, expect, it } from 'vitest';
import { liftCodes, type LiftCodes } from '../../../src/domain/policy/lift-codes.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import { findSealedCode } from '../../../src/extension/lifting/find-sealed-code.ts';
import { installProgram } from '../support/installed-program.ts';

async function run(...args: string[]) {
  const program = installProgram().start('lift-codes', ...args);
  const { code } = await program.ended;
  return { code, output: program.output(), errors: program.errors() };
}

describe('lids-down lift-codes', () => {
  it('prints codes for the office, and a policy value by which a Chromebook knows each, and which holds none', async () => {
    const { code, output, errors } = await run('--codes', '3', '--sheet', 'HEAD1');
    expect([code, errors]).toEqual([0, '']);
    const codes = output.match(/[0-9B-Y]{4}-[0-9B-Y]{4}-[0-9B-Y]{4}/g) ?? [];
    expect(new Set(codes).size).toBe(3);
    const line = output.slice(output.indexOf('"liftCodes":'));
    for (const one of codes) expect(line).not.toContain(one);
    const value = (JSON.parse(`{${line}}`) as { liftCodes: LiftCodes }).liftCodes;
    expect(liftCodes.safeParse(value).success).toBe(true);
    expect(
      readPolicy({ liftCodes: value }).faults.filter(({ path }) => path.startsWith('liftCodes')),
    ).toEqual([]);
    expect(await findSealedCode(value, codes[2]?.toLowerCase().replaceAll('-', ' ') ?? '')).toEqual({
      sheet: 'HEAD1',
      place: 3,
    });
    expect(await findSealedCode(value, 'K4T9-QXB2-M7CD')).toBeUndefined();
  });

  it.each([
    ['--codes', '0'],
    ['--codes', '201'],
    ['--sheet', 'no such sheet'],
  ])('refuses what policy would not take: %s %s', async (...args) => {
    const { code, output } = await run(...args, ...(args[0] === '--sheet' ? ['--codes', '1'] : []));
    expect([code, output]).toEqual([2, '']);
  });
});

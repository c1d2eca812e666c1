import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lidsDown, type Programs } from '../../src/cli/lids-down.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

function command(environment: Record<string, string> = {}) {
  const programs = {
    serve: vi.fn<Programs['serve']>().mockResolvedValue(0),
    demo: vi.fn<Programs['demo']>().mockResolvedValue(0),
    pack: vi.fn<Programs['pack']>().mockResolvedValue(0),
    verify: vi.fn<Programs['verify']>().mockResolvedValue(0),
    export: vi.fn<Programs['export']>().mockResolvedValue(0),
    'staff-code': vi.fn<Programs['staff-code']>().mockResolvedValue(0),
    'lift-codes': vi.fn<Programs['lift-codes']>().mockResolvedValue(0),
    'break-glass': vi.fn<Programs['break-glass']>().mockResolvedValue(0),
    policy: vi.fn<Programs['policy']>(),
    environment,
    version: '1.2.3',
    print: vi.fn<Programs['print']>(),
    printError: vi.fn<Programs['printError']>(),
  };
  return { programs, run: (...args: string[]) => lidsDown(args, programs) };
}

describe('the command line', () => {
  it('serves when it is given nothing', async () => {
    const { programs, run } = command();
    expect(await run()).toBe(0);
    expect(programs.serve).toHaveBeenCalledWith(
      expect.objectContaining({ port: 5437, 'data-folder': './data' }),
    );
  });

  it('serves with flags alone', async () => {
    const { programs, run } = command();
    await run('--port', '8000', '--own-authority', '--school-name=Hillside School');
    expect(programs.serve).toHaveBeenCalledWith(
      expect.objectContaining({ port: 8000, 'own-authority': true, 'school-name': 'Hillside School' }),
    );
  });

  it.each([[['demo', '--json']], [['--demo', '--json']], [['--json', '--demo']]])(
    'shows the demo with %o',
    async (args) => {
      const { programs, run } = command();
      expect(await run(...args)).toBe(0);
      expect(programs.demo).toHaveBeenCalledWith(expect.objectContaining({ json: true, show: false }));
      expect(programs.serve).not.toHaveBeenCalled();
    },
  );

  it('gives on the exit code of what it ran', async () => {
    const { programs, run } = command();
    programs.demo.mockResolvedValue(1);
    expect(await run('demo')).toBe(1);
  });

  it.each([
    [['--prot', '8000'], /Unknown argument: prot\. See "lids-down serve --help"\./],
    [['demo', '--prot'], /Unknown argument: prot\. See "lids-down demo --help"\./],
    [['pack', 'more'], /Unknown argument: more/],
    [['serv'], /Did you mean serve\. See "lids-down --help"\./],
    [['--port'], /Not enough arguments following: port/],
    [['--port', 'many'], /--port must be a number\./],
    [['--port', '65536'], /--port must be a whole number from 0 to 65535\./],
    [['--public-address', 'hub/path'], /--public-address must be an address/],
    [['--config', '/absent/lids-down.json'], /\/absent\/lids-down\.json does not exist/],
    [['--log-level', 'loud'], /--log-level must be debug, info, warn or error\./],
  ])('refuses %o with a hint and exit code 2', async (args, message) => {
    const { programs, run } = command();
    expect(await run(...args)).toBe(2);
    expect(programs.printError).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(message));
    expect(programs.serve).not.toHaveBeenCalled();
  });

  it('reads the configuration file of its data folder, whose keys may be those of any command', async () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'lids-down.json'), JSON.stringify({ port: 8001, show: true }));
    const { programs, run } = command({ LIDS_DOWN_DATA_FOLDER: folder });
    await run();
    expect(programs.serve).toHaveBeenCalledWith(
      expect.objectContaining({ port: 8001, 'data-folder': folder }),
    );
  });

  it('reads the configuration file that is named, by flag or by environment', async () => {
    const file = join(temporaryFolder(), 'school.json');
    writeFileSync(file, JSON.stringify({ 'school-name': 'Hillside School', port: 8002 }));
    for (const { run, programs } of [command({ LIDS_DOWN_CONFIG: file }), command()]) {
      const args = programs.environment['LIDS_DOWN_CONFIG'] === undefined ? ['--config', file] : [];
      await run(...args, '--port', '8003');
      expect(programs.serve).toHaveBeenCalledWith(
        expect.objectContaining({ port: 8003, 'school-name': 'Hillside School' }),
      );
    }
  });

  it('refuses a configuration file with an unknown key, and names it', async () => {
    const file = join(temporaryFolder(), 'school.json');
    writeFileSync(file, JSON.stringify({ colour: 'red' }));
    const { programs, run } = command();
    expect(await run('--config', file)).toBe(2);
    expect(programs.printError).toHaveBeenCalledWith(expect.stringContaining('"colour"'));
  });

  it.each(['serve', 'demo', 'pack'])('explains %s', async (name) => {
    const { programs, run } = command();
    expect(await run(name, '--help')).toBe(0);
    expect(programs.print).toHaveBeenCalledWith(expect.stringContaining(`lids-down ${name}`));
    expect(programs[name as 'serve']).not.toHaveBeenCalled();
  });

  it('explains itself and says its version', async () => {
    const { programs, run } = command();
    await run('--help');
    expect(programs.print).toHaveBeenLastCalledWith(expect.stringContaining('LIDS_DOWN_DATA_FOLDER'));
    await run('--version');
    expect(programs.print).toHaveBeenLastCalledWith('1.2.3');
  });

  it('lets a fault of its own be seen whole', async () => {
    const { programs, run } = command();
    programs.serve.mockRejectedValue(new TypeError('a fault of ours'));
    await expect(run()).rejects.toThrow('a fault of ours');
  });
});

import { join } from 'node:path';
import yargs, { type CommandModule } from 'yargs';
import { breakGlassSettings } from './break-glass/break-glass-settings.ts';
import { demoSettings } from './demo/demo-settings.ts';
import { exportSettings } from './export/export-settings.ts';
import { liftCodesSettings } from './lift-codes/lift-codes-settings.ts';
import { packSettings } from './pack/pack-settings.ts';
import { serveSettings } from './serve/serve-settings.ts';
import { staffCodeSettings } from './staff-code/staff-code-settings.ts';
import { isCommand, withCommand } from './settings/command-line.ts';
import { PlainError } from './settings/plain-error.ts';
import { readConfigFile } from './settings/read-config-file.ts';
import { environmentName, type Setting, type Settings, type ValuesOf } from './settings/setting.ts';
import { settleSettings } from './settings/settle-settings.ts';
import { verifySettings } from './verify/verify-settings.ts';

/** What the command line needs from outside. Each command answers its exit code. */
export type Programs = {
  serve: (values: ValuesOf<typeof serveSettings>) => Promise<number>;
  demo: (values: ValuesOf<typeof demoSettings>) => Promise<number>;
  pack: (values: ValuesOf<typeof packSettings>) => Promise<number>;
  verify: (values: ValuesOf<typeof verifySettings>) => Promise<number>;
  export: (values: ValuesOf<typeof exportSettings>) => Promise<number>;
  'break-glass': (values: ValuesOf<typeof breakGlassSettings>) => Promise<number>;
  'staff-code': (values: ValuesOf<typeof staffCodeSettings>) => Promise<number>;
  'lift-codes': (values: ValuesOf<typeof liftCodesSettings>) => Promise<number>;
  /** The commands about a policy; loaded only when they are asked for, since they bring the catalogue of search engines. */
  policy: (exit: (code: number) => void) => Promise<CommandModule>;
  environment: Record<string, string | undefined>;
  version: string;
  print: (text: string) => void;
  printError: (text: string) => void;
};

const knownNames = new Set([
  ...namesIn(serveSettings),
  ...namesIn(demoSettings),
  ...namesIn(packSettings),
  ...namesIn(verifySettings),
  ...namesIn(exportSettings),
  ...namesIn(staffCodeSettings),
  ...namesIn(liftCodesSettings),
  ...namesIn(breakGlassSettings),
]);

/** What may be a flag or stand in a file: everything but secrets. */
function namesIn(settings: Settings): string[] {
  return Object.keys(settings).filter((name) => settings[name]?.kind !== 'secret');
}

/**
 * Reads a command line and runs the command it names.
 *
 * @returns the exit code: 0, 1 when something could not be done, 2 for a wrong command line or setting.
 */
export async function lidsDown(args: readonly string[], programs: Programs): Promise<number> {
  let exitCode = 0;
  const command = <S extends Settings>(
    name: string,
    describe: string,
    settings: S,
    program: (values: ValuesOf<S>) => Promise<number>,
  ) => ({
    command: name,
    describe,
    builder: optionsOf(settings),
    handler: async (flags: Record<string, unknown>) => {
      exitCode = await program(valuesFor(settings, flags, programs.environment));
    },
  });

  const words = withCommand(args);
  const policy = words[0] === 'policy' ? await programs.policy((code) => (exitCode = code)) : policyInHelp;
  const parser = yargs()
    .scriptName('lids-down')
    .parserConfiguration({ 'duplicate-arguments-array': false, 'camel-case-expansion': false })
    .usage(
      '$0 <command>\n\nTurn off the screen and tell an adult: the hub of a school, and what belongs to it.',
    )
    .command(command('serve', 'Run the hub (what "npm start" does)', serveSettings, programs.serve))
    .command(command('demo', 'Show one whole press with two real browsers', demoSettings, programs.demo))
    .command(command('pack', 'Pack the extension for the school', packSettings, programs.pack))
    .command(
      command('verify', 'Prove that nothing in the hub’s store was changed', verifySettings, programs.verify),
    )
    .command(command('export', 'Write the log for inspectors', exportSettings, programs.export))
    .command(
      command(
        'staff-code',
        'Make the policy value of a staff code',
        staffCodeSettings,
        programs['staff-code'],
      ),
    )
    .command(
      command(
        'lift-codes',
        'Print sealed codes for the office, and their policy value',
        liftCodesSettings,
        programs['lift-codes'],
      ),
    )
    .command(
      command(
        'break-glass',
        'Print what goes into the envelope of the head’s sealed account',
        breakGlassSettings,
        programs['break-glass'],
      ),
    )
    .command(policy)
    .demandCommand(1, 'Name a command.')
    .strict()
    .recommendCommands()
    .version(programs.version)
    .help()
    .epilogue(
      `Every option can also be written as an environment variable (--data-folder: ${environmentName('data-folder')}) ` +
        'or under its name in a JSON file (--config, or lids-down.json in the data folder). ' +
        'The command line comes first, then the environment, then the file.',
    )
    .wrap(100)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error instanceof PlainError ? error : wrongCommandLine(words, message, error);
    });

  try {
    await parser.parseAsync(words, {}, (_error, _argv, output) => {
      if (output !== '') programs.print(output);
    });
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    programs.printError(error.message);
    return error.exitCode;
  }
  return exitCode;
}

function wrongCommandLine(words: readonly string[], message: string | null, error: Error | undefined): Error {
  // Its own faults yargs throws by this name; anything else is a fault of ours and must be seen whole.
  if (error !== undefined && error.name !== 'YError') return error;
  const what = (message ?? error?.message ?? '').replace(/[.?\s]*$/, '');
  const command = isCommand(words[0]) ? ` ${words[0]}` : '';
  return new PlainError(`${what}. See "lids-down${command} --help".`, { exitCode: 2, cause: error });
}

/** What the list of commands says of it. */
const policyInHelp: CommandModule = {
  command: 'policy',
  describe: 'Check, explain, compile and export a policy',
  handler: () => undefined,
};

const configOption = { config: { type: 'string', describe: 'Configuration file (JSON)' } } as const;

function optionsOf(settings: Settings) {
  const shown = namesIn(settings).flatMap((name) => {
    const setting = settings[name];
    return setting === undefined ? [] : [[name, optionOf(setting)] as const];
  });
  return { ...Object.fromEntries(shown), ...configOption };
}

/** Numbers are judged with the values from elsewhere; here they are text. The default is only shown. */
function optionOf(setting: Setting) {
  const isSwitch = setting.kind === 'switch';
  const shown = setting.default === undefined || isSwitch ? '' : ` [default: ${setting.default}]`;
  return {
    type: isSwitch ? ('boolean' as const) : ('string' as const),
    describe: `${setting.describe}${shown}`,
    requiresArg: !isSwitch,
  };
}

function valuesFor<S extends Settings>(
  settings: S,
  flags: Record<string, unknown>,
  environment: Record<string, string | undefined>,
): ValuesOf<S> {
  const named = flags['config'] ?? (environment[environmentName('config')] || undefined);
  const folder = settleSettings(
    { 'data-folder': serveSettings['data-folder'] },
    { flags, environment, file: {} },
  );
  const file =
    typeof named === 'string'
      ? readConfigFile(named, { named: true, knownNames })
      : readConfigFile(join(folder['data-folder'], 'lids-down.json'), { named: false, knownNames });
  return settleSettings(settings, { flags, environment, file });
}

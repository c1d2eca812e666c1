import type { Argv, CommandModule } from 'yargs';
import { classColours } from '../../domain/policy/class-colour.ts';
import { checkPolicy } from './check-policy.ts';
import { compilePolicyRules } from './compile-policy-rules.ts';
import { explainAddresses } from './explain-addresses.ts';
import { exportPolicy, exportForms, type ExportForm } from './export/export-policy.ts';
import type { PolicyTerminal } from './policy-terminal.ts';

const subjects = [...classColours, 'staff', 'none'] as const;

/** `lids-down policy …`: checks a policy, explains and compiles its decisions, and writes it for Chrome. */
export function policyCommand(terminal: PolicyTerminal): CommandModule {
  return {
    command: 'policy',
    describe: 'Check, explain, compile and export a policy',
    builder: (yargs) =>
      yargs
        .command(checkCommand(terminal))
        .command(explainCommand(terminal))
        .command(compileCommand(terminal))
        .command(exportCommand(terminal))
        .demandCommand(1, 'Name what to do with the policy: check, explain, compile or export.'),
    handler: () => undefined,
  };
}

function checkCommand(terminal: PolicyTerminal): CommandModule {
  return {
    command: 'check <file>',
    describe: 'Name every fault of a policy, with its place and what to write instead',
    builder: file,
    handler: (given) => terminal.exit(checkPolicy(String(given['file']), terminal)),
  };
}

function explainCommand(terminal: PolicyTerminal): CommandModule {
  return {
    // Addresses stay unnamed words: as a named list, yargs takes a lone dash for an option and drops it.
    command: 'explain <file>',
    describe: 'Say what would happen to addresses on a pupil’s Chromebook, and why',
    builder: (yargs) =>
      file(yargs)
        .usage(
          '$0 policy explain <file> --class COLOUR [ADDRESS…]\n\nA lone - reads addresses from standard input.',
        )
        .option('class', classOption)
        .option('json', { type: 'boolean', describe: 'One JSON object a line' })
        .strict(false)
        .strictOptions()
        .parserConfiguration({
          'duplicate-arguments-array': false,
          'camel-case-expansion': false,
          'parse-positional-numbers': false,
        }),
    handler: async (given) => {
      // In front of them stand the words of the command itself.
      const addresses = given._.slice(given._.indexOf('explain') + 1).map(String);
      terminal.exit(
        await explainAddresses(
          {
            file: String(given['file']),
            subject: String(given['class']),
            addresses,
            json: given['json'] === true,
          },
          terminal,
        ),
      );
    },
  };
}

function compileCommand(terminal: PolicyTerminal): CommandModule {
  return {
    command: 'compile <file>',
    describe: 'Print the rules that Chrome enforces for a class, each with its reason',
    builder: (yargs) => file(yargs).option('class', classOption).option('extension-id', extensionIdOption),
    handler: (given) =>
      terminal.exit(
        compilePolicyRules(
          {
            file: String(given['file']),
            subject: String(given['class']),
            extensionId: textOf(given['extension-id']),
          },
          terminal,
        ),
      ),
  };
}

function exportCommand(terminal: PolicyTerminal): CommandModule {
  return {
    command: 'export <file>',
    describe: 'Write the policy as an admin pastes or copies it, with Chrome’s own policies beside it',
    builder: (yargs) =>
      file(yargs)
        .option('for', {
          choices: exportForms,
          demandOption: true,
          describe: 'Where it is to be used',
        })
        .option('extension-id', extensionIdOption),
    handler: (given) =>
      terminal.exit(
        exportPolicy(
          {
            file: String(given['file']),
            form: given['for'] as ExportForm,
            extensionId: textOf(given['extension-id']),
          },
          terminal,
        ),
      ),
  };
}

function file(yargs: Argv) {
  return yargs.positional('file', {
    type: 'string',
    demandOption: true,
    describe: 'The policy, a JSON file as docs/policy.md describes it',
  });
}

const classOption = {
  choices: subjects,
  demandOption: true,
  requiresArg: true,
  describe: 'The colour of the class; staff for a staff account, none while the class is not known',
} as const;

const extensionIdOption = {
  type: 'string',
  requiresArg: true,
  describe: 'The id of the packed extension, as "lids-down pack" prints it',
} as const;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The words that name a command. */
const commandNames = [
  'serve',
  'demo',
  'pack',
  'verify',
  'export',
  'staff-code',
  'break-glass',
  'policy',
] as const;
type CommandName = (typeof commandNames)[number];

/**
 * `lids-down` alone serves, and `--demo` says demo: so `npm start` and `npm start -- --demo` need no more words.
 *
 * @returns the arguments with a command in front, unless only `--help` or `--version` of the program is asked for.
 */
export function withCommand(args: readonly string[]): string[] {
  const demo = args.indexOf('--demo');
  if (demo !== -1 && !isCommand(args[0])) return ['demo', ...args.toSpliced(demo, 1)];
  const [first] = args;
  const names = isCommand(first) || (first !== undefined && !first.startsWith('-'));
  if (names || (args.length === 1 && (first === '--help' || first === '--version'))) return [...args];
  return ['serve', ...args];
}

export function isCommand(word: string | undefined): word is CommandName {
  return commandNames.some((name) => name === word);
}

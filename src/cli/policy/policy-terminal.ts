/** What the policy commands need from outside; a program passes its terminal, a test passes lists. */
export type PolicyTerminal = {
  /** Prints text to standard output, followed by an end of line. */
  readonly print: (text: string) => void;
  /** Prints text to standard error. */
  readonly printError: (text: string) => void;
  /** Reads a file as text; throws what Node throws. */
  readonly readFile: (path: string) => string;
  /** Standard input, in pieces of any size. */
  readonly input: AsyncIterable<string | Uint8Array>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told how a command ended: 0, 1 when the policy is at fault, 2 when the command line is. */
  readonly exit: (code: number) => void;
};

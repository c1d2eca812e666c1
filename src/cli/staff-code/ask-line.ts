import { createInterface } from 'node:readline';

/** Asks for one line at the terminal, on stderr, so that what is printed can go into a file. Empty when there is none. */
export async function askLine(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string>((resolve) => {
      terminal.question(question, resolve);
      terminal.once('close', () => resolve(''));
    });
  } finally {
    terminal.close();
  }
}

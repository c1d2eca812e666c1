#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { lidsDown } from './lids-down.ts';
import { builtFolders } from './serve/built-folders.ts';
import { productVersion } from './serve/product-version.ts';

const folders = builtFolders(import.meta.url);
const print = (text: string) => console.log(text);
const printError = (text: string) => console.error(text);

/** Once is enough: a second Ctrl-C does not cut the tidying short. */
const stopped = new Promise<NodeJS.Signals>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
});

// Each command is loaded when it is asked for: a hub needs no browser driver in its memory, and --help no hub.
process.exitCode = await lidsDown(process.argv.slice(2), {
  serve: async (values) => {
    const { serve } = await import('./serve/serve.ts');
    return serve(values, { folders, print, stopped });
  },
  demo: async (values) => {
    const { demo } = await import('./demo/demo.ts');
    return demo(values, { folders, print, printError, stopped });
  },
  pack: async (values) => {
    const { pack } = await import('./pack/pack.ts');
    return pack(values, { builtFolder: folders.extension, print });
  },
  verify: async (values) => {
    const { verify } = await import('./verify/verify.ts');
    return verify(values, print);
  },
  export: async (values) => {
    const { exportLog } = await import('./export/export-log.ts');
    return exportLog(values, { print, now: () => new Date() });
  },
  'staff-code': async (values) => {
    const [{ staffCode }, { askLine }] = await Promise.all([
      import('./staff-code/staff-code.ts'),
      import('./staff-code/ask-line.ts'),
    ]);
    return staffCode(values, { print, ask: askLine });
  },
  'break-glass': async (values) => {
    const { breakGlass } = await import('./break-glass/break-glass.ts');
    return breakGlass(values, { print, now: () => new Date() });
  },
  'lift-codes': async (values) => {
    const { liftCodes } = await import('./lift-codes/lift-codes.ts');
    return liftCodes(values, print);
  },
  policy: async (exit) => {
    const { policyCommand } = await import('./policy/policy-command.ts');
    const readFile = (path: string) => readFileSync(path, 'utf8');
    return policyCommand({ print, printError, readFile, input: process.stdin, now: () => Date.now(), exit });
  },
  environment: process.env,
  version: productVersion(import.meta.url),
  print,
  printError,
});

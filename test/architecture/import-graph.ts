import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import from a file to another file of ours, or to a package. Paths are relative to src. */
export type Arrow = { from: string; to: string; isPackage: boolean };

const source = resolve(import.meta.dirname, '../../src');

/** Every import below src: static, re-export and dynamic, of types too. */
export function importGraph(): Arrow[] {
  return sourceFiles().flatMap((file) => {
    const { module } = parseSync(file, readFileSync(file, 'utf8'));
    const named = [
      ...module.staticImports.map((entry) => entry.moduleRequest.value),
      ...module.staticExports.flatMap((entry) => entry.entries.map((one) => one.moduleRequest?.value)),
      ...module.dynamicImports.map((entry) => literalOf(file, entry.moduleRequest)),
    ].filter((specifier) => specifier !== undefined);
    return [...new Set(named)].map((specifier) => toArrow(file, specifier));
  });
}

/** Files of ours, relative to src. */
export function sourceNames(): string[] {
  return sourceFiles().map((file) => relative(source, file));
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(source, name));
}

function toArrow(file: string, specifier: string): Arrow {
  const from = relative(source, file);
  if (!specifier.startsWith('.')) return { from, to: specifier, isPackage: true };
  return {
    from,
    to: relative(source, resolve(dirname(file), specifier.replace(/\?.*$/, ''))),
    isPackage: false,
  };
}

function literalOf(file: string, span: { start: number; end: number }): string | undefined {
  return /^['"](.+)['"]$/.exec(readFileSync(file, 'utf8').slice(span.start, span.end))?.[1];
}

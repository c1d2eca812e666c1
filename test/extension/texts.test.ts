import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { classColours } from '../../src/domain/policy/class-colour.ts';
import { classColourLooks } from '../../src/ui/class-colours.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const messages = JSON.parse(
  readFileSync(`${root}public/extension/_locales/en/messages.json`, 'utf8'),
) as Record<string, { message: string }>;
const sources = [
  ...readdirSync(`${root}src/extension`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => readFileSync(`${root}src/extension/${file}`, 'utf8')),
  readFileSync(`${root}manifest.config.ts`, 'utf8'),
].join('\n');

it('has a text for every name that is used', () => {
  const used = [
    ...[...sources.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name),
    ...[...sources.matchAll(/(?:\btext|getMessage)\(\s*'(\w+)'/g)].map(([, name]) => name),
    ...[
      ...sources.matchAll(
        /'((?:shield|blocked|kindness|language|readAloud|rules|signIn(?!Answers|View))[A-Z]\w+)'/g,
      ),
    ].map(([, name]) => name),
    ...[...sources.matchAll(/data-text="(\w+)"/g)].map(([, name]) => name),
    ...classColours.flatMap((colour) => [`colour_${colour}`, `class_${colour}`, `animal_${colour}`]),
  ];
  expect(used.length).toBeGreaterThan(20);
  for (const name of used) expect(messages[name ?? '']?.message, name).toBeTruthy();
});

it('says in HTML, for the time before any script, what it says in English afterwards', () => {
  const said = [...sources.matchAll(/<\w[^<>]* data-text="(\w+)"[^<>]*>([^<]*)</g)];
  expect(said.length).toBeGreaterThan(10);
  for (const [, name = '', words = ''] of said) {
    expect(words.replace(/\s+/g, ' ').trim()).toBe(messages[name]?.message);
  }
});

it('has no text that is used nowhere', () => {
  for (const name of Object.keys(messages)) {
    const isColour = /^(?:colour|class|animal)_/.test(name);
    // The mark of the file, which is for whoever checks it.
    const isMark = name === 'fluentReader';
    expect(isColour || isMark || sources.includes(name), name).toBe(true);
  }
});

it('says the same class colours in the tokens as in the code, each readable', () => {
  const tokens = readFileSync(`${root}src/ui/tokens.css`, 'utf8');
  for (const [colour, { hex, ink }] of Object.entries(classColourLooks)) {
    expect(tokens).toContain(`--class-${colour}: ${hex};`);
    expect(tokens).toContain(`--class-${colour}-ink: ${ink};`);
    expect(contrast(hex, ink), colour).toBeGreaterThanOrEqual(4.5);
  }
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

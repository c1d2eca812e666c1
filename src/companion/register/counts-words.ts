import type { ImportPreview } from '../../domain/register/register-import.ts';

/** What an import does, counted: `7 new, 1 with another number`. */
export function countsWords({ added, changed, kept, missing }: ImportPreview, endsOthers: boolean): string {
  const parts: [number, string][] = [
    [added.length, 'new'],
    [changed.length, 'with another number'],
    [missing.length, endsOthers ? 'who have left' : 'not in the file, who stay'],
    [kept.length, 'as they were'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count.toLocaleString('en-GB')} ${words}`)
    .join(', ');
}

import { describe, expect, it } from 'vitest';
import { countsWords } from '../../../src/companion/register/counts-words.ts';
import { classesInFile, likelyClass, partOfFile } from '../../../src/companion/register/import-wish.ts';
import { localMinute } from '../../../src/companion/register/local-minute.ts';

const row = (className: string, name: string, line = 2) => ({ line, name, number: null, className });

describe('a file of several classes', () => {
  const rows = [row('10A', 'Ada'), row('3 Robins', 'Ben', 3), row('3 Robins', 'Cy', 4), row('', 'Dee', 5)];

  it('names each with its children', () => {
    expect(classesInFile(rows)).toEqual([
      { className: '', children: 1 },
      { className: '3 Robins', children: 2 },
      { className: '10A', children: 1 },
    ]);
  });

  it.each([
    ['3 robins', '3 Robins'],
    ['3-Robins', '3 Robins'],
    ['Robins', undefined],
  ])('is asked for the class of the register %s', (name, className) => {
    expect(likelyClass(classesInFile(rows), name)).toBe(className);
  });

  it('with one class alone is taken for that class', () => {
    expect(likelyClass(classesInFile([row('3B', 'Ada')]), 'Robins')).toBe('3B');
    expect(likelyClass([], 'Robins')).toBeUndefined();
  });

  it('gives up the children and the faults of that class, and the class stays here', () => {
    const faults = [
      { line: 3, className: '3 Robins', fault: 'formula' as const },
      { line: 9, className: '10A', fault: 'formula' as const },
    ];
    const file = { kind: 'read' as const, encoding: 'utf-8' as const, rows, faults, notKept: [] };
    expect(partOfFile(file, '3 Robins')).toEqual({
      rows: [
        { line: 3, name: 'Ben', number: null },
        { line: 4, name: 'Cy', number: null },
      ],
      faults: [faults[0]],
    });
  });
});

describe('words of an import', () => {
  it('count what there is', () => {
    const child = { line: 2, childId: 'a', name: 'Ada', number: 1, from: 2, proposed: false };
    const preview = { added: [child, child], changed: [], kept: [child], missing: [child], faults: [] };
    expect(countsWords(preview, false)).toBe('2 new, 1 not in the file, who stay, 1 as they were');
    expect(countsWords(preview, true)).toBe('2 new, 1 who have left, 1 as they were');
  });
});

describe('a minute for a field', () => {
  it('is one of this place', () => {
    expect(new Date(localMinute(Date.parse('2026-11-03T10:42:31Z'))).toISOString()).toBe(
      '2026-11-03T10:42:00.000Z',
    );
  });
});

import type { Columns } from './find-columns.ts';
import { looksLikeFormula, withoutDefusing } from './formula-text.ts';
import type { ColumnMeaning } from './register-headings.ts';

/** The name of a row as it is written there: by which the child is called, where a system knows that, before the legal one. */
export function nameOfRow(cells: readonly string[], columns: Columns): string {
  const first = (...meanings: ColumnMeaning[]): string => {
    for (const meaning of meanings) {
      const cell = cells[columns.get(meaning) ?? -1]?.trim() ?? '';
      if (cell !== '') return cell;
    }
    return '';
  };
  const forename = first('preferred-forename', 'forename', 'legal-forename');
  const surname = first('preferred-surname', 'surname', 'legal-surname');
  const whole = first('preferred-full-name', 'full-name', 'legal-full-name');
  if (forename !== '' && (surname !== '' || whole === '')) {
    // "Preferred name" holds a forename in one system and the whole name in another.
    return surname === '' || endsWith(forename, surname) ? forename : `${forename} ${surname}`;
  }
  if (whole !== '') return turned(whole);
  // A surname alone stands for itself; it is better than nothing, and an adult sees it in the preview.
  return surname;
}

function endsWith(name: string, surname: string): boolean {
  return name.toLowerCase().endsWith(` ${surname.toLowerCase()}`);
}

/** `Example, Ada` is Ada Example. */
function turned(name: string): string {
  if (looksLikeFormula(withoutDefusing(name))) return name;
  const [surname = '', forename = '', ...more] = name.split(',').map((part) => part.trim());
  return surname === '' || forename === '' || more.length > 0 ? name : `${forename} ${surname}`;
}

import type { JSX } from 'preact';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { ChildName } from './child-name.tsx';

type RegisterSheetProps = { schoolClass: SchoolClass; entries: readonly RegisterEntry[]; at: number };

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The register on paper: the class's colour with its name, huge numbers, names. On a screen it is not there. */
export function RegisterSheet({ schoolClass, entries, at }: RegisterSheetProps): JSX.Element {
  return (
    <div class="register-sheet" data-colour={schoolClass.colour} aria-hidden="true">
      <header>
        <h2>{schoolClass.name}</h2>
        <p class="sheet-colour">{classColourLooks[schoolClass.colour].name}</p>
      </header>
      <ul>
        {entries.map(({ childId, number, name }) => (
          <li key={childId}>
            <span class="sheet-number">{number}</span>
            <ChildName name={name} />
          </li>
        ))}
      </ul>
      <footer>Printed on {day.format(at)}. It names children: keep it in the classroom, and shred it.</footer>
    </div>
  );
}

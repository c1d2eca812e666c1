import type { JSX } from 'preact';
import type { RegisterResponse } from '../../contracts/http/register.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { ChildName } from './child-name.tsx';

type RegisterTableProps = {
  register: RegisterResponse;
  className: string;
  /** Undefined where this adult may only read. */
  onChange: ((entry: RegisterEntry) => void) | undefined;
};

/** The children of a class in the order of their numbers. */
export function RegisterTable({ register, className, onChange }: RegisterTableProps): JSX.Element {
  const others = new Map(register.shared.map(({ number, classNames }) => [number, classNames]));
  return (
    <table class="register-table">
      <caption>
        {register.entries.length} {register.entries.length === 1 ? 'child' : 'children'} of {className}
      </caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Child</th>
          {onChange === undefined ? null : (
            <th scope="col">
              <span class="visually-hidden">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {register.entries.map((entry) => (
          <tr key={entry.childId}>
            <td class="register-number">{entry.number}</td>
            <th scope="row">
              <ChildName name={entry.name} />
              {others.has(entry.number) ? (
                <span class="quiet register-shared">
                  {entry.number} also in {others.get(entry.number)?.join(', ')}
                </span>
              ) : null}
            </th>
            {onChange === undefined ? null : (
              <td>
                <button type="button" class="button" onClick={() => onChange(entry)}>
                  Change<span class="visually-hidden"> {entry.name}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

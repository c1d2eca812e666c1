import type { JSX } from 'preact';
import type { ListedAdult } from '../../contracts/http/adults.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { clockWords } from '../browser/time-words.ts';
import { grantWords } from './grant-words.ts';

type AdultEntryProps = {
  adult: ListedAdult;
  classes: readonly SchoolClass[];
  now: number;
  /** Absent: nothing can be changed. */
  onChange?: (() => void) | undefined;
};

/** One adult in the list: who, with which roles, and whether they have come yet. */
export function AdultEntry({ adult, classes, now, onChange }: AdultEntryProps): JSX.Element {
  return (
    <li class="adult-entry">
      <span class="adult-who">
        <strong class="adult-name">{adult.name}</strong>
        <span class="quiet">{adult.email}</span>
      </span>
      <span class="adult-roles">
        {adult.grants.length === 0 ? (
          <span class="quiet">No role</span>
        ) : (
          adult.grants.map((grant) => (
            <span key={grant.role} class="adult-role">
              {grantWords(grant, classes, now)}
            </span>
          ))
        )}
        {linkWords(adult, now)}
      </span>
      {onChange === undefined ? null : (
        <button type="button" class="button" onClick={onChange}>
          Change<span class="visually-hidden"> {adult.name}</span>
        </button>
      )}
    </li>
  );
}

function linkWords({ status, linkEndsAt }: ListedAdult, now: number): JSX.Element | null {
  const end = linkEndsAt === undefined ? undefined : Date.parse(linkEndsAt);
  const opens = end !== undefined && end > now;
  if (status === 'invited') {
    const words = opens
      ? `Invited: the link opens until ${clockWords(end, now)}`
      : 'Invited: the link has run out';
    return <span class="adult-invited">{words}</span>;
  }
  return opens ? <span class="quiet">A new link waits until {clockWords(end, now)}</span> : null;
}

import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ListedAdult } from '../../contracts/http/adults.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { useAsking } from '../browser/use-asking.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { later } from '../view/later.tsx';
import { AdultDialog } from './adult-dialog.tsx';
import { AdultEntry } from './adult-entry.tsx';
import { createAdults } from './adults.ts';
import { UnheldRoles } from './unheld-roles.tsx';
import { SealedAccountPart } from './sealed-account-part.tsx';
import { SecondFactorRule } from './second-factor-rule-form.tsx';
import { InviteDialog } from './invite-dialog.tsx';

const NoticesPart = later(async () => (await import('../notices/notices-part.tsx')).NoticesPart);
const DigestsPart = later(async () => (await import('../notices/digests-part.tsx')).DigestsPart);

type PeopleViewProps = {
  ask: AskHub;
  lessons: ClassLessons;
  rights: AdultRights;
  hubNow: ReadonlySignal<number>;
};

/** Who has an account at this school and what it may do. */
export function PeopleView({ ask, lessons, rights, hubNow }: PeopleViewProps): JSX.Element {
  const adults = useMemo(() => createAdults(ask), []);
  const asking = useAsking();
  const opened = useSignal<'invite' | ListedAdult | undefined>(undefined);
  const load = (): Promise<boolean> => asking.once(adults.load);
  useEffect(() => void load(), []);
  const close = (): void => {
    opened.value = undefined;
  };
  const mayChange = rights.has('change-adults');
  const classes = lessons.classes.value;
  const now = Math.floor(hubNow.value / 60_000) * 60_000;
  const list = adults.list.value ?? [];
  const ended = list.filter(({ status }) => status === 'ended');
  return (
    <section class="view" aria-labelledby="people-title">
      <h2 id="people-title">People</h2>
      <p class="quiet">
        The adults who can sign in here, and their roles. Every change is recorded, with who made it. Children
        are not in this list.
      </p>
      {asking.problem.value === undefined ? null : (
        <>
          <ProblemNote words={asking.problem.value} />
          <button type="button" class="button" onClick={() => void load()}>
            Try again
          </button>
        </>
      )}
      {mayChange ? (
        <button type="button" class="button button--main" onClick={() => (opened.value = 'invite')}>
          Invite somebody
        </button>
      ) : null}
      {mayChange && adults.list.value !== undefined ? <UnheldRoles adults={list} now={now} /> : null}
      <ul class="adult-list">
        {list
          .filter(({ status }) => status !== 'ended')
          .map((adult) => (
            <AdultEntry
              key={adult.adultId}
              adult={adult}
              classes={classes}
              now={now}
              onChange={mayChange ? () => (opened.value = adult) : undefined}
            />
          ))}
      </ul>
      {ended.length === 0 ? null : (
        <details class="adults-ended">
          <summary>Accounts that were ended ({ended.length})</summary>
          <ul>
            {ended.map(({ adultId, name, email }) => (
              <li key={adultId}>
                <span class="adult-name">{name}</span> <span class="quiet">{email}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {rights.has('choose-notices') ? <NoticesPart ask={ask} /> : null}
      {rights.has('read-digests') ? <DigestsPart ask={ask} /> : null}
      <SealedAccountPart ask={ask} rights={rights} />
      <SecondFactorRule ask={ask} mayChange={mayChange} />
      {opened.value === 'invite' ? (
        <InviteDialog adults={adults} classes={classes} rights={rights} now={now} onClose={close} />
      ) : null}
      {opened.value === undefined || opened.value === 'invite' ? null : (
        <AdultDialog
          adult={opened.value}
          adults={adults}
          classes={classes}
          rights={rights}
          now={now}
          onClose={close}
        />
      )}
    </section>
  );
}

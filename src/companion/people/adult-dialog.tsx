import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LinkResponse, ListedAdult } from '../../contracts/http/adults.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { mayChangeRole, type AdultRights } from '../../domain/people/adult-rights.ts';
import { role } from '../../domain/people/role.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { Adults } from './adults.ts';
import { chooseRoles, grantsOf } from './chosen-roles.ts';
import { EndAccount } from './end-account.tsx';
import { LinkNote } from './link-note.tsx';
import { RoleChoice } from './role-choice.tsx';

type AdultDialogProps = {
  adult: ListedAdult;
  adults: Adults;
  classes: readonly SchoolClass[];
  rights: AdultRights;
  now: number;
  onClose: () => void;
};

/** The roles of one adult, a new link for a forgotten password, and the end of the account. */
export function AdultDialog({ adult, adults, classes, rights, now, onClose }: AdultDialogProps): JSX.Element {
  const chosen = useMemo(() => chooseRoles(adult.grants, now), []);
  const rolesFault = useSignal<string | undefined>(undefined);
  const made = useSignal<LinkResponse | undefined>(undefined);
  const asking = useAsking();
  const { adultId, name } = adult;
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const grants = grantsOf(chosen, now);
    rolesFault.value = typeof grants === 'string' ? grants : undefined;
    if (typeof grants === 'string') return;
    if (await asking.once(() => adults.setRoles(adultId, grants))) onClose();
  };
  const makeLink = (make: (id: string) => Promise<LinkResponse>): Promise<boolean> =>
    asking.once(async () => {
      made.value = await make(adultId);
    });
  return (
    <ModalDialog labelledBy="adult-title" onClose={onClose}>
      <h2 id="adult-title" class="adult-name">
        {name}
      </h2>
      {made.value === undefined ? (
        <form class="form" onSubmit={(event) => void save(event)}>
          <RoleChoice chosen={chosen} classes={classes} rights={rights} fault={rolesFault.value} />
          {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
          <div class="lesson-dialog-end">
            <button type="submit" class="button button--main" aria-disabled={asking.busy.value}>
              Save
            </button>
            <button type="button" class="button" onClick={onClose}>
              Not now
            </button>
          </div>
          {mayChangeAll(adult, rights) ? (
            <div class="adult-more">
              <button type="button" class="button" onClick={() => void makeLink(adults.renewLink)}>
                {adult.status === 'invited' ? 'Make a new link' : 'Forgotten password: make a link'}
              </button>
              {adult.status === 'invited' ? null : (
                <button type="button" class="button" onClick={() => void makeLink(adults.makeFactorLink)}>
                  Lost phone: make a link
                </button>
              )}
              <EndAccount
                name={name}
                end={() =>
                  asking.once(() => adults.end(adultId)).then((done) => (done ? onClose() : undefined))
                }
              />
            </div>
          ) : null}
        </form>
      ) : (
        <LinkNote made={made.value} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

/** Who could not give one of the roles can neither open the account anew nor end it. */
function mayChangeAll({ grants }: ListedAdult, rights: AdultRights): boolean {
  return grants.every((grant) => {
    const known = role.safeParse(grant.role);
    return known.success && mayChangeRole(rights, known.data);
  });
}

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import * as z from 'zod/mini';
import { inviteRequest, type LinkResponse } from '../../contracts/http/adults.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { ProblemNote } from '../hub/problem-note.tsx';
import { Field } from '../sign-in/field.tsx';
import { useForm } from '../sign-in/use-form.ts';
import type { Adults } from './adults.ts';
import { chooseRoles, grantsOf } from './chosen-roles.ts';
import { LinkNote } from './link-note.tsx';
import { RoleChoice } from './role-choice.tsx';

type InviteDialogProps = {
  adults: Adults;
  classes: readonly SchoolClass[];
  rights: AdultRights;
  now: number;
  onClose: () => void;
};

const person = z.pick(inviteRequest, { name: true, email: true });

/** Name, address and roles of somebody new; then the link to hand on. */
export function InviteDialog({ adults, classes, rights, now, onClose }: InviteDialogProps): JSX.Element {
  const name = useSignal('');
  const email = useSignal('');
  const chosen = useMemo(() => chooseRoles([], now), []);
  const rolesFault = useSignal<string | undefined>(undefined);
  const made = useSignal<LinkResponse | undefined>(undefined);
  const form = useForm(
    person,
    () => ({ name: name.value.trim(), email: email.value.trim() }),
    async (invited) => {
      const grants = grantsOf(chosen, now);
      rolesFault.value =
        typeof grants === 'string' ? grants : grants.length === 0 ? 'Choose at least one role.' : undefined;
      if (typeof grants === 'string' || grants.length === 0) return;
      made.value = await adults.invite({ ...invited, grants });
    },
  );
  return (
    <ModalDialog labelledBy="invite-title" onClose={onClose}>
      <h2 id="invite-title">{made.value === undefined ? 'Invite somebody' : 'Invited'}</h2>
      {made.value === undefined ? (
        <form ref={form.ref} class="form" noValidate onSubmit={form.submit}>
          <Field
            label="Name"
            name="name"
            hint="Colleagues see it beside what was done."
            fault={form.faults.value['name']}
            input={{ type: 'text', autocomplete: 'off', maxLength: 100 }}
            value={name.value}
            onValue={(value) => (name.value = value)}
          />
          <Field
            label="E-mail address"
            name="email"
            hint="They sign in with it. No mail is sent: you hand on a link."
            fault={form.faults.value['email']}
            input={{ type: 'email', autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
            value={email.value}
            onValue={(value) => (email.value = value)}
          />
          <RoleChoice chosen={chosen} classes={classes} rights={rights} fault={rolesFault.value} />
          {/* Where the eye is: the form is longer than a phone. */}
          {form.problem.value === undefined ? null : <ProblemNote words={form.problem.value} />}
          <div class="lesson-dialog-end">
            <button type="submit" class="button button--main" aria-disabled={form.busy.value}>
              {form.busy.value ? 'Inviting…' : 'Invite'}
            </button>
            <button type="button" class="button" onClick={onClose}>
              Not now
            </button>
          </div>
        </form>
      ) : (
        <LinkNote made={made.value} onClose={onClose} />
      )}
    </ModalDialog>
  );
}

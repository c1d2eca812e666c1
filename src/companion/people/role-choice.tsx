import type { JSX } from 'preact';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { mayChangeRole, type AdultRights } from '../../domain/people/adult-rights.ts';
import { roles, type Role } from '../../domain/people/role.ts';
import type { ChosenRoles } from './chosen-roles.ts';
import { roleWords } from './role-words.ts';

type RoleChoiceProps = {
  chosen: ChosenRoles;
  classes: readonly SchoolClass[];
  /** Of whoever chooses. */
  rights: AdultRights;
  fault?: string | undefined;
};

/** Which roles somebody has, each with what it may do; several at once. */
export function RoleChoice({ chosen, classes, rights, fault }: RoleChoiceProps): JSX.Element {
  const isClosed = (role: Role): boolean =>
    !mayChangeRole(rights, role) || (role === 'supply' && classes.length === 0);
  const tick = (role: Role, isTicked: boolean): void => {
    const ticked = new Set(chosen.ticked.peek());
    if (isTicked) ticked.add(role);
    else ticked.delete(role);
    chosen.ticked.value = ticked;
  };
  return (
    <fieldset class="choice" aria-describedby={fault === undefined ? undefined : 'roles-fault'}>
      <legend>Roles</legend>
      <div class="role-choice">
        {roles.map((role) => (
          <label key={role} class="role-card" data-closed={isClosed(role)}>
            <input
              type="checkbox"
              name="role"
              value={role}
              checked={chosen.ticked.value.has(role)}
              disabled={isClosed(role)}
              onChange={({ currentTarget }) => tick(role, currentTarget.checked)}
            />
            <span>
              <strong>{roleWords[role].name}</strong>
              <span class="quiet">{whatOf(role, isClosed(role))}</span>
            </span>
          </label>
        ))}
      </div>
      {chosen.ticked.value.has('supply') ? (
        <div class="supply-of">
          <div class="field">
            <label for="supply-class">Class of the supply teacher</label>
            <select
              id="supply-class"
              class="select"
              value={chosen.classId.value}
              onChange={({ currentTarget }) => (chosen.classId.value = currentTarget.value)}
            >
              <option value="">Choose a class</option>
              {classes.map(({ classId, name }) => (
                <option key={classId} value={classId}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="supply-until">Ends by itself at</label>
            <input
              id="supply-until"
              type="datetime-local"
              value={chosen.until.value}
              onInput={({ currentTarget }) => (chosen.until.value = currentTarget.value)}
            />
          </div>
        </div>
      ) : null}
      {fault === undefined ? null : (
        <p class="field-fault" id="roles-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function whatOf(role: Role, isClosed: boolean): string {
  if (!isClosed) return roleWords[role].may;
  return role === 'supply'
    ? 'Needs a class. Write down your classes first.'
    : 'Only a DSL, a deputy or the head can give or take this.';
}

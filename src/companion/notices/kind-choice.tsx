import type { JSX } from 'preact';
import { rolesThatMayBeTold } from '../../domain/notices/notice-choice.ts';
import type { NoticeKind } from '../../domain/notices/notice-content.ts';
import { roleWords } from '../people/role-words.ts';
import { kindWords } from './kind-words.ts';
import type { NoticeChoices } from './notice-choices.ts';

/** Which roles are told of one kind. */
export function KindChoice({ kind, choices }: { kind: NoticeKind; choices: NoticeChoices }): JSX.Element {
  const chosen = choices.ticked.value?.roles[kind] ?? [];
  return (
    <fieldset class="choice">
      <legend>{kindWords[kind]}</legend>
      <div class="told-roles">
        {rolesThatMayBeTold[kind].map((role) => (
          <label key={role} class="told-role">
            <input
              type="checkbox"
              name={kind}
              value={role}
              checked={chosen.includes(role)}
              onChange={({ currentTarget }) => choices.tick(kind, role, currentTarget.checked)}
            />
            {roleWords[role].name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import type { JSX } from 'preact';
import { text } from '../../platform/text.ts';
import { ClassCard } from './class-card.tsx';
import { sayAtSignIn } from './say-at-sign-in.ts';
import type { SignInView } from './sign-in-view.ts';

/** "Which is your class?" One tile a class. */
export function AskClass({ view }: { view: SignInView }): JSX.Element {
  return (
    <>
      <h1>{text('signInWhichClass')}</h1>
      <ul class="class-tiles">
        {view.classes.map((colour) => (
          <li key={colour}>
            <button
              type="button"
              class="class-tile"
              data-colour={colour}
              onClick={(event) => {
                if (event.isTrusted) void sayAtSignIn({ says: 'my-class', colour });
              }}
            >
              <ClassCard colour={colour} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

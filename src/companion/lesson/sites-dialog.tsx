import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from './class-lessons.ts';
import { OpenSiteForm } from './open-site-form.tsx';
import { WishEntry } from './wish-entry.tsx';
import { createWishes } from './wishes.ts';

type SitesDialogProps = { lesson: ClassLesson; lessons: ClassLessons; board: LiveBoard; onClose: () => void };

/** What children ask for, answered once for all of them, and what the lesson has opened. */
export function SitesDialog({ lesson, lessons, board, onClose }: SitesDialogProps): JSX.Element {
  const wishes = useMemo(() => createWishes(board, lesson.lessonId), []);
  const asking = useAsking();
  const said = useSignal('');
  const { lessonId } = lesson;
  useEffect(() => {
    void asking.once(wishes.load);
  }, [lesson.wishes?.sites]);
  const act = (words: string, doing: () => Promise<void>): void => {
    void asking.once(doing).then((done) => (said.value = done ? words : ''));
  };
  return (
    <ModalDialog labelledBy="sites-title" class="sites-dialog" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="sites-title">Sites for {lesson.className}</h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <p role="status" class="quiet">
        {said.value}
      </p>
      <section aria-labelledby="wishes-title">
        <h3 id="wishes-title">Asked for by children</h3>
        {wishes.list.value === undefined ? null : wishes.list.value.length === 0 ? (
          <p class="quiet">Nobody has asked for a site in this lesson.</p>
        ) : (
          <ul class="wishes">
            {wishes.list.value.map((wish) => (
              <WishEntry
                key={wish.site}
                wish={wish}
                onAnswer={(answer) =>
                  act(answer === 'opened' ? `${wish.site} is opened.` : `${wish.site} stays closed.`, () =>
                    wishes.answer({ site: wish.site, answer }),
                  )
                }
              />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="opened-title">
        <h3 id="opened-title">Opened for this lesson</h3>
        <p class="quiet">As far as the school’s policy lets a teacher. It ends with the lesson.</p>
        <ul class="opened-sites">
          {lesson.opened.map((site) => (
            <li key={site}>
              <span class="site-name">{site}</span>
              <button
                type="button"
                class="button button--small"
                onClick={() =>
                  act(`${site} is closed.`, () => lessons.act(lessonId, { action: 'close', site }))
                }
              >
                Close<span class="visually-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
        <OpenSiteForm
          onOpen={(site) => act(`${site} is opened.`, () => lessons.act(lessonId, { action: 'open', site }))}
        />
      </section>
    </ModalDialog>
  );
}

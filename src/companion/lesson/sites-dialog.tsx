import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { SiteWish } from '../../contracts/http/wishes.ts';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from './class-lessons.ts';
import { OpenSiteForm } from './open-site-form.tsx';
import { openedWords, whyClosed } from './opened-words.ts';
import { StaysClosed } from './stays-closed.tsx';
import { useOpenings } from './use-openings.ts';
import { WishEntry } from './wish-entry.tsx';
import { createWishes } from './wishes.ts';

type SitesDialogProps = { lesson: ClassLesson; lessons: ClassLessons; board: LiveBoard; onClose: () => void };

/** What children ask for, answered once for all of them, and what the lesson has opened. */
export function SitesDialog({ lesson, lessons, board, onClose }: SitesDialogProps): JSX.Element {
  const wishes = useMemo(() => createWishes(board, lesson.lessonId), []);
  const asking = useAsking();
  const said = useSignal('');
  const { lessonId } = lesson;
  const openings = useOpenings(board.ask, lesson);
  const opened = String(lesson.opened);
  const lookAtOpened = async (): Promise<void> => {
    const wished = (wishes.list.peek() ?? []).filter(({ answer }) => answer === 'opened');
    await openings.look([...lesson.opened, ...wished.flatMap(({ addresses }) => addresses)]);
  };
  useEffect(() => {
    void asking.once(wishes.load).then(lookAtOpened);
  }, [lesson.wishes?.sites, lesson.mode, opened]);
  const act = (doing: () => Promise<string>): void => {
    said.value = '';
    void asking.once(async () => {
      said.value = await doing();
    });
  };
  const answer = async ({ site, addresses }: SiteWish, how: 'opened' | 'refused'): Promise<string> => {
    await wishes.answer({ site, answer: how });
    if (how === 'opened') return openedWords(site, await openings.look(addresses));
    if (lesson.opened.includes(site)) await lessons.act(lessonId, { action: 'close', site });
    return `${site} stays closed.`;
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
          <p class="quiet">Nobody asks for a site.</p>
        ) : (
          <ul class="wishes">
            {wishes.list.value.map((wish) => (
              <WishEntry
                key={wish.site}
                wish={wish}
                lesson={lesson}
                now={board.hubNow.value}
                whyClosed={whyClosed(wish.addresses.map((address) => openings.of(address)))}
                onAnswer={(how) => act(() => answer(wish, how))}
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
              <span class="site-name">
                {site}
                <StaysClosed opening={openings.of(site)} />
              </span>
              <button
                type="button"
                class="button button--small"
                onClick={() =>
                  act(async () => {
                    await lessons.act(lessonId, { action: 'close', site });
                    return `${site} is closed.`;
                  })
                }
              >
                Close<span class="visually-hidden"> {site}</span>
              </button>
            </li>
          ))}
        </ul>
        <OpenSiteForm
          onOpen={(site) =>
            act(async () => {
              await lessons.act(lessonId, { action: 'open', site });
              return openedWords(site, await openings.look([site]));
            })
          }
        />
      </section>
    </ModalDialog>
  );
}

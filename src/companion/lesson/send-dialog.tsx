import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import { mostAtOnce } from '../../domain/lessons/lesson-action.ts';
import { linksFromText } from '../../domain/lessons/links-from-text.ts';
import { numbersFromText } from '../../domain/lessons/numbers-from-text.ts';
import { ModalDialog } from '../browser/modal-dialog.tsx';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { LiveBoard } from '../board/live-board.ts';
import type { ClassLessons } from './class-lessons.ts';
import { linkFaultWords } from './link-fault-words.ts';
import { whyClosed } from './opened-words.ts';
import { SendTo } from './send-to.tsx';
import { SentLinks } from './sent-links.tsx';
import { useOpenings } from './use-openings.ts';

/** Most links in one sending. */
const mostLinks = 20;

type SendDialogProps = { lesson: ClassLesson; lessons: ClassLessons; board: LiveBoard; onClose: () => void };

/** Sends links: pasted, one a line, to the class or to some numbers, to their start page or at once. */
export function SendDialog({ lesson, lessons, board, onClose }: SendDialogProps): JSX.Element {
  const written = useSignal('');
  const toSome = useSignal(false);
  const numbers = useSignal('');
  const atOnce = useSignal(false);
  const asking = useAsking();
  const openings = useOpenings(board.ask, lesson);
  const said = useSignal<readonly string[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const read = useComputed(() => linksFromText(written.value));
  const meant = useComputed(() => (toSome.value ? numbersFromText(numbers.value) : undefined));
  const count = read.value.links.length;
  const wrong = [
    ...read.value.faults.map(({ line, fault }) => `Line ${line} ${linkFaultWords[fault]}`),
    ...(count > mostLinks ? [`So many links are too many at once; send ${mostLinks} at most.`] : []),
    ...(atOnce.value && count > mostAtOnce
      ? [`More than ${mostAtOnce} pages at once are too many; send them to the start page.`]
      : []),
  ];
  const numbersAreWrong = toSome.value && (meant.value === undefined || meant.value.length === 0);
  const ready = count > 0 && wrong.length === 0 && !numbersAreWrong;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const action = {
      action: 'send' as const,
      links: read.peek().links,
      atOnce: atOnce.peek(),
      ...(meant.peek() === undefined ? {} : { numbers: meant.peek() }),
    };
    const done = await asking.once(async () => {
      await lessons.act(lesson.lessonId, action);
      const found = await openings.look(
        action.links.map(({ address }) => address),
        action.numbers?.[0],
      );
      said.value = action.links.flatMap(({ title }, index) => {
        const why = whyClosed([found[index]]);
        return why === undefined ? [] : `“${title}” is sent, but ${why}`;
      });
    });
    if (!done) return;
    if (said.peek().length === 0) onClose();
    else written.value = '';
  };
  return (
    <ModalDialog labelledBy="send-title" class="send-dialog" onClose={onClose}>
      <div class="dialog-head">
        <h2 id="send-title">Send links to {lesson.className}</h2>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <div role="status">
        {said.value.map((words) => (
          <p key={words} class="notice">
            <bdi>{words}</bdi>
          </p>
        ))}
      </div>
      <form class="form" noValidate onSubmit={(event) => void send(event)}>
        <div class="field">
          <label for="send-links">Links, one a line</label>
          <p class="field-hint" id="send-hint">
            A name before or behind the address becomes its title.
          </p>
          <textarea
            ref={area}
            id="send-links"
            class="text-area"
            rows={3}
            spellcheck={false}
            aria-describedby="send-hint send-faults"
            value={written.value}
            onInput={({ currentTarget }) => (written.value = currentTarget.value)}
          />
          <div id="send-faults" role="status">
            {wrong.map((words) => (
              <p key={words} class="field-fault">
                {words}
              </p>
            ))}
          </div>
        </div>
        {count === 0 ? null : (
          <ul class="link-preview" aria-label="What will be sent">
            {read.value.links.map(({ address, title }) => (
              <li key={address}>
                <strong>{title}</strong> <bdi class="quiet">{address}</bdi>
              </li>
            ))}
          </ul>
        )}
        <SendTo
          className={lesson.className}
          toSome={toSome}
          numbers={numbers}
          fault={numbersAreWrong && numbers.value !== '' ? 'Write numbers such as 3, 5-8 and 12.' : undefined}
          atOnce={atOnce}
        />
        <button
          type="submit"
          class="button button--main button--large"
          aria-disabled={!ready || asking.busy.value}
        >
          {asking.busy.value ? 'Sending…' : count > 1 ? `Send ${count} links` : 'Send'}
        </button>
      </form>
      <SentLinks lesson={lesson} lessons={lessons} asking={asking} openings={openings} />
    </ModalDialog>
  );
}

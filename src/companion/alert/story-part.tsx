import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import {
  blockLooksPath,
  blockLooksResponse,
  storyPath,
  storyResponse,
  type BlockLooksResponse,
  type StoryResponse,
} from '../../contracts/http/story.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { clockWords } from '../browser/time-words.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { HostileText } from './hostile-text.tsx';
import { storyWords } from './story-words.ts';

type StoryPartProps = { deviceId: string; board: LiveBoard };

/** What happened on a Chromebook, in order; which sites were refused only by one more tap, which is recorded. */
export function StoryPart({ deviceId, board }: StoryPartProps): JSX.Element {
  const asking = useAsking();
  const story = useSignal<StoryResponse | undefined>(undefined);
  const sites = useSignal<BlockLooksResponse['blocks'] | undefined>(undefined);
  const fetchStory = async (): Promise<void> => {
    story.value = await board.ask({ method: 'GET', path: storyPath(deviceId) }, storyResponse);
  };
  const look = async (): Promise<void> => {
    const asked = { method: 'POST', path: blockLooksPath(deviceId) } as const;
    sites.value = (await board.ask(asked, blockLooksResponse)).blocks;
    await fetchStory();
  };
  const now = board.hubNow.value;
  const busy = asking.busy.value;
  const told = story.value;
  return (
    <section class="story" aria-label="What happened here">
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <button type="button" class="button" aria-disabled={busy} onClick={() => void asking.once(fetchStory)}>
        {told === undefined ? 'What happened here today' : 'Look again at what happened'}
      </button>
      {told === undefined ? null : (
        <>
          <h3>What happened here, in order</h3>
          <ol class="story-lines">
            {told.entries.map((entry, index) => {
              const words = storyWords(entry);
              return words === undefined ? null : (
                <li key={index} data-kind={entry.kind}>
                  <time dateTime={entry.at}>{clockWords(Date.parse(entry.at), now)}</time>
                  {entry.until === undefined || entry.until === entry.at
                    ? ''
                    : ` to ${clockWords(Date.parse(entry.until), now)}`}{' '}
                  <bdi>{words}</bdi>
                  {entry.forDsl === true ? <span class="tag tag--dsl">For the DSL</span> : null}
                </li>
              );
            })}
          </ol>
          {told.entries.length === 0 ? <p>Nothing since this morning.</p> : null}
          {!told.entries.some(({ kind }) => kind === 'blocked') ? null : sites.value === undefined ? (
            <>
              <button
                type="button"
                class="button"
                aria-describedby="sites-are-recorded"
                aria-disabled={busy}
                onClick={() => void asking.once(look)}
              >
                Show which sites were refused
              </button>
              <p id="sites-are-recorded" class="quiet">
                Looking is recorded. Mind who can see this screen.
              </p>
            </>
          ) : (
            <ul class="story-sites" aria-label="Sites that were refused">
              {sites.value.map(({ minute, site, blocks }) => (
                <li key={`${minute} ${site}`}>
                  {clockWords(Date.parse(minute), now)} ×{blocks}{' '}
                  {site === '' ? <em>no address of the web</em> : <HostileText text={site} what="address" />}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

import { describe, expect, it } from 'vitest';
import { createAskHub } from '../../../src/companion/hub/ask-hub.ts';
import { askOpening } from '../../../src/companion/lesson/ask-opening.ts';
import { openedWords } from '../../../src/companion/lesson/opened-words.ts';
import type { PreviewResponse } from '../../../src/contracts/http/preview.ts';

const classId = '019a4d2c-6f00-7000-8000-000000000001';
type Said = Pick<PreviewResponse, 'answer' | 'withoutLesson'>;

const decided = (action: 'allow' | 'rewrite' | 'block', reason: string) =>
  ({ kind: 'address', decision: { action, reason } }) as const;

async function opening(said: Partial<Said> | undefined) {
  const asked: unknown[] = [];
  const ask = createAskHub((_path, init) => {
    asked.push(JSON.parse(init?.body as string));
    if (said === undefined) return Promise.reject(new TypeError('no line'));
    const chromebooks = { same: 0, other: [], unsaid: 0 };
    const rest = { policy: null, withoutLesson: null, inLesson: true, restsNow: false, chromebooks };
    return Promise.resolve(Response.json({ ...rest, answer: null, ...said }));
  });
  return { opening: await askOpening(ask, { classId, number: 14 }, 'weir.example'), asked };
}

describe('what a lesson opens', () => {
  it.each<[string, Partial<Said> | undefined, string]>([
    ['opens', { answer: decided('allow', 'opened-by-teacher') }, 'weir.example is opened.'],
    ['opens with strict search', { answer: decided('rewrite', 'safe-search') }, 'weir.example is opened.'],
    [
      'stays closed by the block list',
      { answer: decided('block', 'blocked-site') },
      'weir.example is opened here, but the school’s policy keeps it closed: It stands on the list of closed sites.',
    ],
    [
      'stays closed as a search engine that is not approved',
      { answer: decided('block', 'engine-not-approved') },
      'weir.example is opened here, but the school’s policy keeps it closed: It searches the web, and is not approved for this class.',
    ],
    [
      'stays closed as a look-alike',
      { answer: decided('block', 'look-alike') },
      'weir.example is opened here, but the school’s policy keeps it closed: It looks like another address, and is not that one.',
    ],
    [
      'stays closed in a lesson without pages',
      { answer: decided('block', 'lesson-nothing'), withoutLesson: decided('block', 'not-on-list') },
      'weir.example is opened here, but it stays closed as long as the lesson opens no pages.',
    ],
    [
      'stays closed where a teacher may open nothing in a lesson of sent pages',
      { answer: decided('block', 'lesson-only-sent'), withoutLesson: decided('block', 'not-on-list') },
      'weir.example is opened here, but the school’s policy keeps it closed: No list opens it for this class.',
    ],
    [
      'stays closed for a reason that this release does not know',
      { answer: decided('block', 'of-next-year') },
      'weir.example is opened here, but the school’s policy keeps it closed.',
    ],
    [
      'is not known where the hub was told no policy',
      {},
      'weir.example is opened, as far as the school’s policy lets a teacher.',
    ],
    [
      'is not known where the hub does not answer',
      undefined,
      'weir.example is opened, as far as the school’s policy lets a teacher.',
    ],
  ])('%s', async (_what, said, words) => {
    const { opening: found, asked } = await opening(said);
    expect(openedWords('weir.example', [found])).toBe(words);
    expect(asked).toEqual([{ classId, tried: 'weir.example', number: 14 }]);
  });

  it('is not said to be opened where one of its addresses stays closed', () => {
    const why = 'the school’s policy keeps it closed.';
    expect(openedWords('weir.example', [{ opens: true }, { opens: false, why }])).toBe(
      `weir.example is opened here, but ${why}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { DeviceLesson } from '../../../src/contracts/stream/device-lesson.ts';
import { readFrame, type LessonFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { lessonToDecideBy, type KeptLesson } from '../../../src/extension/access/lesson-in-force.ts';
import type { LessonRecord } from '../../../src/extension/lesson/lesson-after-frame.ts';
import {
  createLessonEndings,
  isUnsure,
  type EndedLesson,
} from '../../../src/extension/lesson/ended-lesson.ts';
import { createLessonKeeper } from '../../../src/extension/lesson/lesson-keeper.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';

const minute = 60_000;
const hub = 'https://hub.example';
const lessonId = v7();

function word(version: number, over: Partial<DeviceLesson> | null = {}): LessonFrame {
  const lesson: DeviceLesson | null = over && {
    lessonId,
    classColour: 'blue',
    mode: 'only-sent',
    sent: [{ address: 'https://museum.example/otters', title: 'Otters' }],
    opened: [],
    eyesUp: false,
    endsInMs: 45 * minute,
    ...over,
  };
  return { type: 'lesson', version, lesson };
}

/** A Chromebook whose worker can die and whose clock can be set. */
function given() {
  const kept = memoryValue<KeptLesson>();
  const record = memoryValue<LessonRecord>();
  const ended = memoryValue<EndedLesson>();
  const here = memoryValue<string>();
  const clock = { wallMs: Date.UTC(2031, 2, 4, 10), aliveMs: 0 };
  let lives = 0;
  let timer: { leftMs: number; work: () => void } | undefined;
  let writes = 0;
  const write = kept.write.bind(kept);
  kept.write = (value) => {
    writes += 1;
    return write(value);
  };
  const wake = () => {
    lives += 1;
    const life = `life ${lives}`;
    clock.aliveMs = 0;
    timer = undefined;
    return createLessonKeeper({
      kept,
      record,
      endings: createLessonEndings({ ended, here }),
      lock: memoryLock(),
      moment: () => ({ ...clock, life }),
      later(leftMs, work) {
        const mine = { leftMs, work };
        timer = mine;
        return () => {
          if (timer === mine) timer = undefined;
        };
      },
      reportFailure: (_where, error) => {
        throw error;
      },
    });
  };
  return {
    kept,
    record,
    ended,
    here,
    wake,
    timer: () => timer,
    writes: () => writes,
    pass: (milliseconds: number) => {
      clock.wallMs += milliseconds;
      clock.aliveMs += milliseconds;
    },
    setClock: (milliseconds: number) => {
      clock.wallMs += milliseconds;
    },
    now: () => clock.wallMs,
  };
}

describe('the lesson on a Chromebook', () => {
  it('is kept as the hub told it, and what a newer hub says besides is passed over', async () => {
    const { kept, wake, now } = given();
    const frame = readFrame(
      JSON.stringify({ ...word(7), lesson: { ...word(7).lesson, weather: 'of a newer hub' }, tide: 'high' }),
    );
    if (frame?.type !== 'lesson') throw new Error('the frame was not read');
    await wake().heed(hub, frame);
    expect(kept.value).toEqual({
      version: 7,
      lessonId,
      classColour: 'blue',
      mode: 'only-sent',
      sent: [{ address: 'https://museum.example/otters', title: 'Otters' }],
      opened: [],
      eyesUp: false,
      until: now() + 45 * minute,
    });
  });

  it('goes when the hub ends it, and an older word does not bring it back', async () => {
    const { kept, wake } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    await keeper.heed(hub, word(8, null));
    expect(kept.value).toBeUndefined();
    await keeper.heed(hub, word(7));
    expect(kept.value).toBeUndefined();
    await keeper.heed(hub, word(9, { eyesUp: true }));
    expect(kept.value?.eyesUp).toBe(true);
  });

  it('of another hub counts from its own beginning', async () => {
    const { kept, wake } = given();
    const keeper = wake();
    await keeper.heed(hub, word(700));
    await keeper.heed('https://new.example', word(1, { mode: 'nothing' }));
    expect(kept.value?.mode).toBe('nothing');
  });

  it('lapses by itself with the hub gone, by its own timer or at a later start', async () => {
    const { kept, wake, pass, timer } = given();
    await wake().heed(hub, word(7));
    pass(45 * minute);
    timer()?.work();
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept.value).toBeUndefined();

    await wake().heed(hub, word(8));
    pass(20 * minute);
    const next = wake();
    await next.countDown();
    expect(kept.value?.version).toBe(8);
    expect(timer()?.leftMs).toBe(25 * minute);
    pass(25 * minute);
    expect(await next.countDown()).toEqual({ lapsedByWall: false });
    expect(kept.value).toBeUndefined();
  });

  it('keeps its end true by the wall clock when that is set, and no longer than before', async () => {
    const { kept, wake, pass, setClock, now } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    pass(5 * minute);
    setClock(-365 * 24 * 60 * minute);
    await keeper.countDown();
    expect(kept.value?.until).toBe(now() + 40 * minute);
  });

  it('that lapsed because the clock was set forth is asked about, and holds again when the hub says so', async () => {
    const { kept, wake, setClock } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    setClock(90 * minute);
    expect(await keeper.countDown()).toEqual({ lapsedByWall: true });
    expect(kept.value).toBeUndefined();
    await keeper.heed(hub, word(7, { endsInMs: 44 * minute }));
    expect(kept.value?.version).toBe(7);
  });

  it('is not written anew by heartbeats, nor when the hub says the same again', async () => {
    const { wake, pass, writes } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    for (let beat = 1; beat <= 10; beat += 1) {
      pass(30_000);
      await keeper.countDown();
    }
    await keeper.heed(hub, word(7, { endsInMs: 40 * minute - 120 }));
    expect(writes()).toBe(1);
  });

  it('told again with the same word never gets longer', async () => {
    const { kept, wake, pass, now } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    pass(10 * minute);
    await keeper.heed(hub, word(7));
    expect(kept.value?.until).toBe(now() + 35 * minute);
  });

  it('without its countdown, as a worker may leave it that dies between two writes, is dropped', async () => {
    const { kept, record, wake } = given();
    await wake().heed(hub, word(7));
    await record.write({ hubAddress: hub, heard: 7 });
    await wake().countDown();
    expect(kept.value).toBeUndefined();
  });

  it('that is over when its word arrives is none', async () => {
    const { kept, wake } = given();
    await wake().heed(hub, word(7, { endsInMs: 0 }));
    expect(kept.value).toBeUndefined();
  });

  it('carries over what decisions are made by', async () => {
    const { kept, wake } = given();
    await wake().heed(hub, word(7, { mode: 'preset', withdrawn: true, eyesUp: true }));
    expect(lessonToDecideBy(kept.value)).toMatchObject({
      mode: 'preset',
      withdrawn: true,
      eyesUp: true,
      sent: ['https://museum.example/otters'],
    });
    expect(lessonToDecideBy(undefined)).toBeUndefined();
  });
});

describe('the end of a lesson is written down before it takes effect', () => {
  it('when the hub ends it, and not when it changes', async () => {
    const { ended, wake } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    await keeper.heed(hub, word(8, { eyesUp: true }));
    expect(ended.value).toBeUndefined();
    await keeper.heed(hub, word(9, null));
    expect(ended.value).toEqual({ lessonId, here: true });
    await keeper.heed(hub, word(9, null));
    expect(ended.value).toEqual({ lessonId, here: true });
  });

  it('when it lapses, and when another takes its place', async () => {
    const { ended, wake, pass } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    pass(45 * minute);
    await keeper.countDown();
    expect(ended.value).toEqual({ lessonId, here: true });
    const next = v7();
    await keeper.heed(hub, word(8, { lessonId: next }));
    await keeper.heed(hub, word(9, { lessonId: v7() }));
    expect(ended.value).toEqual({ lessonId: next, here: true });
  });

  it('as one of an earlier session where nobody saw it in this one', async () => {
    const { ended, here, wake, pass } = given();
    await wake().heed(hub, word(7));
    await here.remove();
    pass(60 * minute);
    await wake().countDown();
    expect(ended.value).toMatchObject({ lessonId, here: false });
  });

  it('with a doubt where only the clock of the Chromebook says so, until the hub has spoken', async () => {
    const { ended, wake, setClock, now } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    setClock(90 * minute);
    await keeper.countDown();
    if (ended.value === undefined) throw new Error('the end was not noted');
    expect(isUnsure(ended.value, now() + 59_000)).toBe(true);
    expect(isUnsure(ended.value, now() + 60_000)).toBe(false);
    await keeper.heed(hub, word(8, null));
    expect(ended.value).toEqual({ lessonId, here: true });
  });

  it('and is taken back where the hub says that it goes on', async () => {
    const { ended, wake, setClock } = given();
    const keeper = wake();
    await keeper.heed(hub, word(7));
    setClock(90 * minute);
    await keeper.countDown();
    await keeper.heed(hub, word(7, { endsInMs: 44 * minute }));
    expect(ended.value).toBeUndefined();
  });

  it('so that a worker that dies between any two writes has lost neither lesson nor end', async () => {
    for (let writes = 0; writes < 4; writes += 1) {
      const { kept, record, ended, wake } = given();
      await wake().heed(hub, word(7));
      let left = writes;
      for (const value of [kept, record, ended] as { write: unknown; remove: unknown }[]) {
        for (const does of ['write', 'remove'] as const) {
          const work = (value[does] as (this: unknown, to?: unknown) => Promise<void>).bind(value);
          value[does] = (to?: unknown) => (left-- > 0 ? work(to) : Promise.reject(new Error('dead')));
        }
      }
      await wake()
        .heed(hub, word(8, null))
        .catch(() => undefined);
      left = Number.MAX_SAFE_INTEGER;
      const next = wake();
      await next.countDown();
      await next.heed(hub, word(8, null));
      expect(kept.value).toBeUndefined();
      expect(ended.value, `dead after ${writes} writes`).toEqual({ lessonId, here: true });
    }
  });
});

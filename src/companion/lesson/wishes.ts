import { signal, type ReadonlySignal } from '@preact/signals';
import { lessonResponse } from '../../contracts/http/lessons.ts';
import {
  wishesPath,
  wishesResponse,
  type AnswerWishRequest,
  type SiteWish,
} from '../../contracts/http/wishes.ts';
import { boardAfterLesson } from '../board/board-state.ts';
import type { LiveBoard } from '../board/live-board.ts';

/** What the children of a lesson ask for, opened by a deliberate tap. Everything that asks the hub throws HubProblem. */
export type Wishes = {
  /** Undefined until they are loaded. */
  list: ReadonlySignal<readonly SiteWish[] | undefined>;
  load: () => Promise<void>;
  answer: (request: AnswerWishRequest) => Promise<void>;
};

export function createWishes({ ask, takeIn }: Pick<LiveBoard, 'ask' | 'takeIn'>, lessonId: string): Wishes {
  const list = signal<readonly SiteWish[] | undefined>(undefined);
  const path = wishesPath(lessonId);
  const load = async (): Promise<void> => {
    list.value = (await ask({ method: 'GET', path }, wishesResponse)).wishes;
  };
  return {
    list,
    load,
    answer: async (body) => {
      const { lesson } = await ask({ method: 'POST', path, body }, lessonResponse);
      takeIn((before) => boardAfterLesson(before, lesson));
      await load();
    },
  };
}

import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  noticeChoicePath,
  noticeChoiceResponse,
  testMailPath,
  testMailResponse,
  type NoticeChoiceResponse,
} from '../../contracts/http/notices.ts';
import { noticeChoice, type NoticeChoice } from '../../domain/notices/notice-choice.ts';
import type { NoticeKind } from '../../domain/notices/notice-content.ts';
import type { Role } from '../../domain/people/role.ts';
import type { AskHub } from '../hub/ask-hub.ts';

/** What the school has chosen, and what is ticked at this moment. What asks the hub throws HubProblem. */
export type NoticeChoices = {
  /** Undefined until the hub has told. */
  told: ReadonlySignal<NoticeChoiceResponse | undefined>;
  ticked: Signal<NoticeChoice | undefined>;
  load: () => Promise<void>;
  tick: (kind: NoticeKind, role: Role, isTicked: boolean) => void;
  /** What is missing in what is ticked, in words. */
  fault: () => string | undefined;
  save: () => Promise<void>;
  /** @returns to which address it went. */
  sendTest: () => Promise<string>;
};

export function createNoticeChoices(ask: AskHub): NoticeChoices {
  const told = signal<NoticeChoiceResponse | undefined>(undefined);
  const ticked = signal<NoticeChoice | undefined>(undefined);
  const takeIn = (answer: NoticeChoiceResponse): void => {
    told.value = answer;
    ticked.value = answer.choice;
  };
  return {
    told,
    ticked,
    load: async () => takeIn(await ask({ method: 'GET', path: noticeChoicePath }, noticeChoiceResponse)),
    tick: (kind, role, isTicked) => {
      const choice = ticked.peek();
      if (choice === undefined) return;
      const others = choice.roles[kind].filter((one) => one !== role);
      ticked.value = {
        ...choice,
        roles: { ...choice.roles, [kind]: isTicked ? [...others, role] : others },
      };
    },
    fault: () =>
      noticeChoice.safeParse(ticked.peek()).success
        ? undefined
        : 'The DSL, a deputy or the head has to be told of each press. Tick one of them, and give the digest a time.',
    save: async () => {
      const body = ticked.peek();
      takeIn(await ask({ method: 'POST', path: noticeChoicePath, body }, noticeChoiceResponse));
    },
    sendTest: async () => (await ask({ method: 'POST', path: testMailPath }, testMailResponse)).sentTo,
  };
}

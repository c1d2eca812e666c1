import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { startHelpNotifications } from '../../../src/companion/push/help-notifications.ts';

function page(isLookedAt: boolean) {
  const told: string[] = [];
  const waiting = signal<string[]>([]);
  const adult = { looks: isLookedAt, leave: () => {} };
  const stop = startHelpNotifications(waiting, {
    isLookedAt: () => adult.looks,
    onLeave: (left) => {
      adult.leave = () => {
        adult.looks = false;
        left();
      };
      return () => (adult.leave = () => {});
    },
    show: async (title, { renotify, ...look }) =>
      void told.push(`${title}: ${Object.keys(look).toSorted().join()}${renotify ? ', heard again' : ''}`),
    takeBack: async (tag) => void told.push(`took back ${tag}`),
  });
  return { told, waiting, adult, stop };
}

const shown = 'Help needed: badge,icon,lang,tag';
const shownAgain = `${shown}, heard again`;
const tookBack = 'took back help-needed';

it('says that help is needed where nobody looks, and takes it back once somebody has seen the press', () => {
  const { told, waiting, stop } = page(false);
  // Also what was shown while this page was closed.
  expect(told).toEqual([tookBack]);
  waiting.value = ['press-1'];
  waiting.value = [];
  expect(told.slice(1)).toEqual([shown, tookBack]);
  stop();
  waiting.value = ['press-2'];
  expect(told).toHaveLength(3);
});

it('says it of a second press while the first one waits, and of neither twice', () => {
  const { told, waiting } = page(false);
  waiting.value = ['press-1'];
  waiting.value = ['press-1', 'press-2'];
  waiting.value = ['press-2', 'press-1'];
  waiting.value = ['press-2'];
  expect(told).toEqual([tookBack, shown, shownAgain]);
  waiting.value = ['press-1', 'press-2'];
  waiting.value = [];
  expect(told.slice(3)).toEqual([shownAgain, tookBack]);
});

it('is quiet where somebody looks at the board', () => {
  const { told, waiting } = page(true);
  waiting.value = ['press-1'];
  expect(told).toEqual([tookBack]);
});

it('says it when whoever looked at the board goes away while a press waits, and only then', () => {
  const { told, waiting, adult, stop } = page(true);
  adult.leave();
  adult.looks = true;
  expect(told).toEqual([tookBack]);
  waiting.value = ['press-1'];
  adult.leave();
  adult.leave();
  expect(told).toEqual([tookBack, shown]);
  stop();
  waiting.value = ['press-1', 'press-2'];
  adult.leave();
  expect(told).toHaveLength(2);
});

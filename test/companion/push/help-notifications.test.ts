import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { startHelpNotifications } from '../../../src/companion/push/help-notifications.ts';

function page(isLookedAt: boolean) {
  const told: string[] = [];
  const somebodyWaits = signal(false);
  const stop = startHelpNotifications(somebodyWaits, {
    isLookedAt: () => isLookedAt,
    show: async (title, look) => void told.push(`${title}: ${Object.keys(look).toSorted().join()}`),
    takeBack: async (tag) => void told.push(`took back ${tag}`),
  });
  return { told, somebodyWaits, stop };
}

it('says that help is needed where nobody looks, and takes it back once somebody has seen the press', () => {
  const { told, somebodyWaits, stop } = page(false);
  // Also what was shown while this page was closed.
  expect(told).toEqual(['took back help-needed']);
  somebodyWaits.value = true;
  somebodyWaits.value = false;
  expect(told.slice(1)).toEqual(['Help needed: badge,icon,lang,tag', 'took back help-needed']);
  stop();
  somebodyWaits.value = true;
  expect(told).toHaveLength(3);
});

it('is quiet where somebody looks at the board', () => {
  const { told, somebodyWaits } = page(true);
  somebodyWaits.value = true;
  expect(told).toEqual(['took back help-needed']);
});

import { expect, it } from 'vitest';
import { createRestOfSession } from '../../../src/extension/press/rest-of-session.ts';

it('gives the keyboard back to the shield whenever a window was put away or a page closed, and only then', async () => {
  const done: string[] = [];
  const said = (what: string) => async () => void done.push(what);
  let inSight = 1;
  const rest = createRestOfSession({
    windows: {
      hide: async () => {
        done.push('windows away');
        return inSight-- > 0;
      },
      areHidden: async () => true,
      show: said('windows back'),
    },
    displays: { cover: said('displays black'), uncover: said('displays free') },
    sound: { hush: said('hush'), giveBack: said('sound back') } as never,
    bringToFront: said('shield in front'),
  });
  await rest.cover({ tabId: 1, windowId: 2 });
  expect(done.at(-1)).toBe('shield in front');
  done.length = 0;
  await rest.cover({ tabId: 1, windowId: 2 });
  expect(done).not.toContain('shield in front');
  await rest.cover({ tabId: 1, windowId: 2 }, true);
  expect(done.at(-1)).toBe('shield in front');
});

import { expect, it } from 'vitest';
import { raiseShield } from '../../../src/extension/press/raise-shield.ts';
import { fakeScreen } from '../fixtures/fake-screen.ts';

const raise = (can: Parameters<typeof fakeScreen>[0], tabId = 7) => {
  const fake = fakeScreen(can);
  const marks: string[] = [];
  return raiseShield(fake.screen, (step) => marks.push(step), { tabId, windowId: 1 }).then((raised) => ({
    raised,
    done: fake.done,
    marks,
  }));
};

it('covers with a window in full screen', async () => {
  const { raised, done, marks } = await raise({});
  expect(raised).toMatchObject({ rung: 'window', isFullScreen: true });
  expect(done).toEqual(['window', 'fill']);
  expect(marks).toEqual(['shield-opened']);
});

it('asks again when the window did not become full screen', async () => {
  const { raised, done } = await raise({ fullScreenAtOnce: false });
  expect(raised).toMatchObject({ isFullScreen: true });
  expect(done).toEqual(['window', 'fill', 'fill']);
});

it('covers with a tab where no window can be had, as in a kiosk', async () => {
  expect(await raise({ windows: false })).toMatchObject({
    raised: { rung: 'tab' },
    done: ['window', 'tab', 'fill'],
  });
});

it('turns the pressed tab itself into the shield where no tab can be had', async () => {
  const { raised, done } = await raise({ windows: false, tabs: false });
  expect(raised).toMatchObject({ rung: 'tab', place: { tabId: 7 } });
  expect(done).toEqual(['window', 'tab', 'turn 7', 'fill']);
});

it('leaves the black of the page when nothing else holds', async () => {
  const { raised, marks } = await raise({ windows: false, tabs: false }, -1);
  expect(raised).toEqual({ rung: 'page' });
  expect(marks).toEqual([]);
});

it('raises no second shield', async () => {
  const { screen, done } = fakeScreen();
  await raiseShield(screen, () => {});
  await raiseShield(screen, () => {});
  expect(done).toEqual(['window', 'fill', 'fill']);
});

import { describe, expect, it } from 'vitest';
import {
  createOtherDisplays,
  type Area,
  type DisplaysToBlacken,
} from '../../../../src/extension/press/rest/other-displays.ts';

const laptop: Area = { left: 0, top: 0, width: 1_366, height: 768 };
const projector: Area = { left: 1_366, top: 0, width: 1_024, height: 768 };
const shield = { tabId: 1, windowId: 1 };

/** Displays of a few lines, with the shield's window where it is said to be. */
function desk(displays: Area[], { at }: { at: Area | undefined } = { at: laptop }) {
  const done: string[] = [];
  const blacks: { tabId: number; windowId: number; area: Area }[] = [];
  const edge: DisplaysToBlacken = {
    displays: () => Promise.resolve(displays),
    areaOf: () => Promise.resolve(at),
    blacks: () => Promise.resolve([...blacks]),
    blacken(area) {
      done.push(`black at ${area.left}`);
      blacks.push({ tabId: 9, windowId: 9, area });
      return Promise.resolve();
    },
    fill: () => Promise.resolve(void done.push('fill')),
    close: () => Promise.resolve(void done.push('close')),
    bringToFront: () => Promise.resolve(void done.push('shield in front')),
  };
  return { displays: createOtherDisplays(edge), done, blacks };
}

describe('the other displays', () => {
  it('turn black once, and the shield keeps the keyboard', async () => {
    const { displays, done } = desk([laptop, projector]);
    await displays.cover(shield);
    await displays.cover(shield);
    expect(done).toEqual(['black at 1366', 'shield in front']);
  });

  it('turn black on the laptop too, when the child pressed on the projector', async () => {
    const { displays, done } = desk([laptop, projector], { at: projector });
    await displays.cover(shield);
    expect(done).toEqual(['black at 0', 'shield in front']);
  });

  it('are filled again when somebody made the black smaller', async () => {
    const { displays, done, blacks } = desk([laptop, projector]);
    blacks.push({ tabId: 9, windowId: 9, area: { ...projector, width: 400 } });
    await displays.cover(shield);
    expect(done).toEqual(['fill', 'shield in front']);
  });

  it.each([
    ['there is one display', [laptop], laptop],
    ['nothing is known of them', [], laptop],
    ['the place of the shield is unknown', [laptop, projector], undefined],
  ])('stay as they are where %s', async (_name, known, at) => {
    const { displays, done } = desk(known, { at });
    await displays.cover(shield);
    expect(done).toEqual([]);
  });

  it('are free of black at the end', async () => {
    const { displays, done } = desk([laptop, projector]);
    await displays.cover(shield);
    await displays.uncover();
    expect(done.at(-1)).toBe('close');
  });
});

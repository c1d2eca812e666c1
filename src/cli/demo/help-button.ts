import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** A place in a page, in CSS pixels from its top left corner. */
export type Point = { x: number; y: number };

/**
 * Finds the middle of the help button. It sits in a closed shadow root, which no script of the page can enter;
 * the debugger can.
 *
 * @returns undefined while the page has none.
 */
export async function findHelpButton(page: Page): Promise<Point | undefined> {
  const [button] = await findHelpParts(page);
  return button;
}

/** The middles of the help button and of its grip, by which it is moved; empty while the page has none. */
export async function findHelpParts(page: Page): Promise<Point[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const middles = await Promise.all(closedButtons(root, false).map((button) => middleOf(session, button)));
    return middles.filter((middle) => middle !== undefined);
  } finally {
    await session.detach();
  }
}

/** Longest wait for a page to take note of the mouse, in milliseconds. One that hangs never does. */
const heedWithinMs = 1_000;

/**
 * Presses at a place with real mouse events, which the browser itself makes and a page cannot tell from a hand's.
 *
 * @returns the moment of the press, in milliseconds since 1970.
 */
export async function pressAt(page: Page, { x, y }: Point): Promise<number> {
  const session = await page.createCDPSession();
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      ...(type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 }),
    });
  const moved = mouse('mouseMoved');
  const pressedAt = performance.timeOrigin + performance.now();
  // Settled, since the page may be closed for this very press before it has answered.
  const heeded = Promise.allSettled([moved, mouse('mousePressed'), mouse('mouseReleased')]);
  await Promise.race([heeded, pause(heedWithinMs)]);
  return pressedAt;
}

function closedButtons(node: Protocol.DOM.Node, inside: boolean): Protocol.DOM.Node[] {
  const own = inside && node.nodeName === 'BUTTON' ? [node] : [];
  const shadows = (node.shadowRoots ?? []).flatMap((root) =>
    closedButtons(root, inside || root.shadowRootType === 'closed'),
  );
  return [...own, ...shadows, ...(node.children ?? []).flatMap((child) => closedButtons(child, inside))];
}

async function middleOf(session: CDPSession, node: Protocol.DOM.Node): Promise<Point | undefined> {
  const { quads } = await session
    .send('DOM.getContentQuads', { backendNodeId: node.backendNodeId })
    // A button that is not laid out has no quads, and that is an error to the debugger.
    .catch(() => ({ quads: [] }));
  const [quad] = quads;
  if (quad === undefined) return undefined;
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

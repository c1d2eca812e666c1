/** What is kept on top of the page. */
export type Kept = {
  /** Gives the host its own style again, where the page changed it. */
  style: () => void;
  /** Adds the listeners on the window. */
  listen: () => void;
  /** This script's time is over. */
  isOver: () => boolean;
  end: () => void;
};

/** Intersection Observer v2, which TypeScript does not know. */
type TrackedEntry = IntersectionObserverEntry & { isVisible: boolean };

/** So many repairs are done at once; a page that goes on fighting is answered ever more slowly, until it is calm. */
const repairsAtOnce = 6;
const longestPauseMs = 1_000;
const calmAfterMs = 2_000;

/**
 * Keeps an element in the document, in its style, and at the top of the top layer, where the page's own dialogs, popovers
 * and full-screen elements pile up as well. It repairs when something changed and does nothing otherwise.
 *
 * @returns covers the page with what the host has become.
 */
export function keepOnTop(host: HTMLElement, { style, listen, isOver, end }: Kept): () => void {
  let repairs = 0;
  let lastRepair = -calmAfterMs;
  let pause: ReturnType<typeof setTimeout> | undefined;
  // The top layer costs a page nearly a millisecond of styles, so the button goes there only once the page itself does.
  const pageIsUpThere = () => document.querySelector(':modal, :popover-open, :fullscreen') !== null;
  let mustRaise = pageIsUpThere();
  let wasRaised = false;
  let shelter: ShadowRoot | undefined;

  const raise = () => {
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    mustRaise = false;
    wasRaised = true;
  };

  const repair = () => {
    if (isOver()) {
      changes.disconnect();
      visibility.disconnect();
      removeEventListener('toggle', onToggle, true);
      removeEventListener('fullscreenchange', raiseSoon, true);
      end();
      host.remove();
      return;
    }
    const root = document.documentElement;
    if (root === null) return;
    if (!host.isConnected) {
      if (repairs > repairsAtOnce) shelter ??= takeShelter();
      (shelter ?? root).append(host);
      if (wasRaised) mustRaise = true;
      watch();
    }
    if (host.popover !== 'manual') host.popover = 'manual';
    style();
    if (mustRaise) raise();
    changes.takeRecords();
  };

  const repairSoon = () => {
    if (pause !== undefined) return;
    const now = performance.now();
    if (now - lastRepair > calmAfterMs) repairs = 0;
    lastRepair = now;
    repairs += 1;
    if (repairs <= repairsAtOnce) {
      repair();
      return;
    }
    const pauseMs = Math.min(longestPauseMs, 20 * 2 ** (repairs - repairsAtOnce));
    pause = setTimeout(() => {
      pause = undefined;
      repair();
    }, pauseMs);
  };

  const raiseSoon = () => {
    mustRaise = true;
    repairSoon();
  };

  /** Dialogs and popovers of the page, when they open; our own, when somebody closed it. */
  const onToggle = (event: Event) => {
    const isOwn = event.target === host;
    const isOpen = (event as ToggleEvent).newState === 'open';
    if (isOpen !== isOwn) raiseSoon();
  };

  const watch = () => {
    listen();
    addEventListener('toggle', onToggle, true);
    addEventListener('fullscreenchange', raiseSoon, true);
    changes.disconnect();
    changes.observe(document, { childList: true });
    changes.observe(document.documentElement, { childList: true });
    changes.observe(host, { attributes: true });
  };

  const changes = new MutationObserver((records) => {
    // A page that builds its own <head> and <body> is no reason to do anything.
    if (shelter?.host.isConnected === false) shelter = undefined;
    const isHarmless = host.isConnected && records.every(({ target }) => target !== host);
    if (!isHarmless || isOver()) repairSoon();
  });

  // Says what no event says: covered from inside a shadow tree, or by a dialog whose events the page stopped.
  const visibility = new IntersectionObserver(
    (entries) => {
      if ((entries.at(-1) as TrackedEntry | undefined)?.isVisible === false) raiseSoon();
    },
    { threshold: 1, trackVisibility: true, delay: 500 } as IntersectionObserverInit,
  );

  if (document.documentElement === null) {
    changes.observe(document, { childList: true });
  } else {
    repair();
  }
  visibility.observe(host);
  return () => {
    if (wasRaised || pageIsUpThere()) raise();
    // Nothing is above it as far as anybody knows: the black is in this frame without the top layer, and in the next with it.
    else requestAnimationFrame(() => setTimeout(raise));
  };
}

/**
 * A page that removes the button whenever it sees it come would always win: its observer runs before the next frame.
 * Inside a closed shadow root of its own body it cannot see it come. Only for such pages, since it is an intrusion.
 */
function takeShelter(): ShadowRoot | undefined {
  const { body } = document;
  if (body === null || body.shadowRoot !== null) return undefined;
  try {
    const shelter = body.attachShadow({ mode: 'closed' });
    shelter.append(document.createElement('slot'));
    return shelter;
  } catch (error) {
    // The page has a closed one there already.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** Sizes in CSS pixels, as a page sees them. */
export type PageOnScreen = {
  isFullScreen: boolean;
  visible: boolean;
  outer: { width: number; height: number };
  inner: { width: number; height: number };
  screen: { width: number; height: number };
};

/** One pixel of rounding at fractional scales. */
const tolerance = 1;

/**
 * Whether a page fills the whole screen: its window does, and nothing of the browser stands around it. The size inside
 * shrinks with the page's zoom, so in full screen only the window's own size counts.
 */
export function isCovering({ isFullScreen, visible, outer, inner, screen }: PageOnScreen): boolean {
  const fills = (size: { width: number; height: number }) =>
    size.width >= screen.width - tolerance && size.height >= screen.height - tolerance;
  return visible && (fills(inner) || (isFullScreen && fills(outer)));
}

import type { Page } from 'puppeteer-core';

/** Whatever a child can press. */
export const controls = 'a[href], button, input, select, textarea, summary, [role="button"], [role="radio"]';

/** Smallest thing to press, in CSS pixels each way (issue: targets of 48 px and more). */
const target = 48;

/**
 * What is wrong with how a page lies on the screen, one line each: it is wider than the screen, something to press is too small or
 * covered by something else, words are cut off or lie under other words, a telephone number breaks, an answer is out of sight.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ pressable, smallest }) => {
      const faults: string[] = [];
      const named = (element: Element) =>
        `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 30)}`;
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const isSaidOnly = (element: Element) =>
        [element, ...(element.parentElement === null ? [] : [element.parentElement])].some(
          (one) => getComputedStyle(one).clipPath !== 'none' || one.getBoundingClientRect().width <= 1,
        );
      const isInView = ({ left, right, top, bottom }: DOMRect) =>
        left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const belongs = (under: Element | null, element: Element) =>
        under !== null &&
        (element.contains(under) ||
          under.contains(element) ||
          // A switch that lies over its own label.
          element.closest('label')?.contains(under) === true ||
          // What lies behind the tiles of the languages is out of reach for as long as they stand.
          (under.closest('[popover]') !== null && element.closest('[popover]') === null));

      const overflow = document.documentElement.scrollWidth - innerWidth;
      if (overflow > 0) faults.push(`wider than the screen by ${overflow}`);

      for (const control of document.querySelectorAll(pressable)) {
        if (!isSeen(control) || isSaidOnly(control)) continue;
        control.scrollIntoView({ block: 'nearest' });
        const box = control.getBoundingClientRect();
        if (box.width < smallest || box.height < smallest) {
          faults.push(`${Math.round(box.width)} × ${Math.round(box.height)}: ${named(control)}`);
        }
        const under = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!belongs(under, control)) faults.push(`covered: ${named(control)}`);
      }
      scrollTo(0, 0);

      // Digits and names are Latin in every language.
      const letters = [...document.fonts].some(
        ({ family, status }) => family.includes('Andika') && status === 'loaded',
      );
      if (!letters) faults.push('not in the letters that children learn to write by');

      // Nobody scrolls for what is needed: but for the places to go to, and what an adult has opened, a page is no higher than the screen.
      const higher = document.documentElement.scrollHeight - innerHeight;
      const mayBeHigher = document.querySelector('.start, .for-an-adult[open]') !== null;
      if (higher > 0 && !mayBeHigher) faults.push(`higher than the screen by ${higher}`);

      // A child who is asked something sees the answer without scrolling.
      const answer = document.querySelector('.choice.is-first')?.getBoundingClientRect();
      const foot = document.querySelector('.foot')?.getBoundingClientRect();
      if (answer !== undefined && foot !== undefined && answer.bottom > foot.top + 1) {
        faults.push(`the answer lies ${Math.round(answer.bottom - foot.top)} deep behind the foot`);
      }

      for (const element of document.querySelectorAll(
        'h1, h2, h3, p, span, b, a, button, label, figcaption, .class-band',
      )) {
        const hasWords = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.nodeValue?.trim() !== '',
        );
        if (!hasWords || !isSeen(element) || isSaidOnly(element)) continue;
        const style = getComputedStyle(element);
        const isCut =
          element.scrollWidth > element.clientWidth + 1 &&
          style.display !== 'inline' &&
          style.overflowX !== 'visible';
        if (isCut && style.textOverflow !== 'ellipsis') faults.push(`cut off: ${named(element)}`);
        const range = document.createRange();
        for (const node of element.childNodes) {
          const number = node.nodeType === 3 ? /\d{3,}(?:\s\d{3,})+/.exec(node.nodeValue ?? '') : null;
          if (number === null) continue;
          range.setStart(node, number.index);
          range.setEnd(node, number.index + number[0].length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) faults.push(`a number in two lines: ${named(element)}`);
        }
        range.selectNodeContents(element);
        for (const line of range.getClientRects()) {
          if (line.width < 8 || !isInView(line)) continue;
          const middle = line.y + line.height / 2;
          for (const x of [line.left + 3, line.left + line.width / 2, line.right - 3]) {
            const over = document.elementFromPoint(x, middle);
            // What the page scrolls behind can be scrolled out from behind it.
            const standing = '.foot, .help-corner';
            const isBehind =
              mayBeHigher &&
              over !== null &&
              over.closest(standing) !== null &&
              element.closest(standing) === null;
            if (!isBehind && !belongs(over, element)) {
              faults.push(`under ${over === null ? 'nothing' : named(over)}: ${named(element)}`);
              break;
            }
          }
        }
      }
      return [...new Set(faults)];
    },
    { pressable: controls, smallest: target },
  );
}

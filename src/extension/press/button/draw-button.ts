import type { ButtonCorner, ButtonLook } from '../../../contracts/messages/button-look.ts';
import { sheetText } from './button-sheet.ts';

export type DrawnButton = {
  host: HTMLElement;
  /** Gives the host its own style again, where a page changed it. */
  style: () => void;
  /** Where the button is, in the coordinates of pointer events. */
  place: () => DOMRect;
  /** Where its grip is, by which it is pushed to another corner. */
  gripPlace: () => DOMRect;
  /** The part that the keyboard is at. */
  focused: () => 'button' | 'grip' | undefined;
  /** Clicks of assistive technology, which have neither pointer nor key. */
  onClick: (press: (event: Event) => void, move: (event: Event) => unknown) => void;
  corner: ButtonCorner;
  wear: (look: Partial<ButtonLook>) => void;
  turnBlack: () => void;
};

/** Everything `!important` and inline: no style of the page, in whatever layer, weighs more. */
const important = (style: string) => style.replaceAll(';', '!important;');

const hostStyle =
  'all:initial;position:fixed;margin:0;border:0;padding:0;background:none;overflow:visible;' +
  'display:flex;direction:ltr;z-index:2147483647;transition:none;animation:none;';
const blackStyle =
  'inset:0;width:auto;height:auto;max-width:none;background:#000;forced-color-adjust:none;cursor:none;';

/** The grip stands between the button and the edge of the screen. */
function cornerStyle(corner: ButtonCorner): string {
  const top = corner.startsWith('top');
  const left = corner.endsWith('left');
  const inset = `${top ? '16px' : 'auto'} ${left ? 'auto' : 0} ${top ? 'auto' : '16px'} ${left ? 0 : 'auto'}`;
  return `inset:${inset};flex-direction:row${left ? '-reverse' : ''};`;
}

/**
 * Draws the button as it is to look, and the black behind it, into a closed shadow root. Nothing is parsed from text, so no content
 * security policy or trusted type of the page has a say in it.
 */
export function drawButton(first: Partial<ButtonLook>): DrawnButton {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  root.adoptedStyleSheets = [sheet];
  const add = <K extends keyof HTMLElementTagNameMap>(to: ParentNode, name: K) => {
    const element = document.createElement(name);
    to.append(element);
    return element;
  };
  const button = add(root, 'button');
  const grip = add(root, 'button');
  const help = add(button, 'span');
  const number = add(button, 'b');
  let style: string;
  // The browser writes a style in a form of its own; what it has to be is what it made of ours.
  let made: string | undefined;
  let madeOf: string | undefined;
  const written = () => {
    // Written for nothing, it would cost a press a pass of styles.
    if (style === madeOf && made === host.style.cssText) return;
    host.style.cssText = madeOf = style;
    made = host.style.cssText;
  };
  const drawn: DrawnButton = {
    host,
    style: written,
    place() {
      // A page may have hidden it a moment ago.
      written();
      return button.getBoundingClientRect();
    },
    gripPlace: () => grip.getBoundingClientRect(),
    focused() {
      if (root.activeElement === null) return undefined;
      return root.activeElement === button ? 'button' : 'grip';
    },
    onClick(press, move) {
      button.addEventListener('click', press);
      grip.addEventListener('click', move);
    },
    corner: 'bottom-right',
    wear(look) {
      drawn.corner = look.corner ?? drawn.corner;
      style = important(hostStyle + cornerStyle(drawn.corner));
      written();
      if (look.number !== undefined) {
        number.textContent = look.number;
        number.style.cssText = `background:${look.ground};color:${look.ink}`;
      }
      // Without words, which the background could not read, those that it was drawn with stay.
      if (!look.label) return;
      help.lastChild?.replaceWith(look.word ?? '');
      button.ariaLabel = button.title = look.label;
      grip.ariaLabel = grip.title = look.move ?? '';
      button.lang = grip.lang = look.language ?? '';
    },
    turnBlack() {
      style = important(hostStyle + blackStyle);
      written();
      // Gone rather than hidden: nothing is left whose styles this frame would have to work out.
      root.replaceChildren();
    },
  };
  add(help, 'i');
  help.append('');
  drawn.wear(first);
  return drawn;
}

import { raisedHandPaths, raisedHandViewBox } from '../../../ui/raised-hand-paths.ts';

export type DrawnButton = {
  host: HTMLElement;
  /** The host's own style as it has to be now. */
  style: () => string;
  /** Where the button is, in the coordinates of pointer events. */
  place: () => DOMRect;
  holdsFocus: () => boolean;
  /** Clicks of assistive technology, which have neither pointer nor key. */
  onClick: (listener: (event: Event) => void) => void;
  turnBlack: () => void;
};

/** Everything `!important` and inline: no style of the page, in whatever layer, weighs more. */
const hostStyle =
  'all:initial!important;position:fixed!important;inset:auto 16px 16px auto!important;margin:0!important;' +
  'border:0!important;padding:0!important;background:none!important;overflow:visible!important;' +
  'display:block!important;direction:ltr!important;z-index:2147483647!important;transition:none!important;' +
  'animation:none!important;';

const blackStyle = `${hostStyle}inset:0!important;width:auto!important;height:auto!important;max-width:none!important;background:#000!important;cursor:none!important;`;

const sheetText = `
button{all:unset;box-sizing:border-box;display:flex;align-items:center;gap:8px;height:64px;min-width:64px;padding:0 22px 0 14px;
border-radius:32px;border:3px solid #fff;background:#ffb300;color:#2b1b00;font:700 20px/1 "Google Sans Text","Noto Sans",Arial,sans-serif;
box-shadow:0 2px 10px #0007;cursor:pointer;user-select:none;touch-action:none;-webkit-tap-highlight-color:transparent}
button:hover{background:#ffc233}
button:focus-visible{outline:4px solid #0b57d0;outline-offset:3px}
svg{width:38px;height:38px;fill:currentColor;pointer-events:none}
button[hidden]{display:none}
@media print{button{display:none}}
@media (forced-colors:active){button{border-color:ButtonText}}`;

/**
 * Draws the button, and the black behind it, into a closed shadow root. Nothing is parsed from text, so no content
 * security policy or trusted type of the page has a say in it.
 */
export function drawButton(word: string, label: string): DrawnButton {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = 'en';
  button.ariaLabel = label;
  button.title = label;
  button.append(drawHand(), word);
  root.append(button);
  let style = hostStyle;
  host.style.cssText = style;
  // The browser writes a style in a form of its own; what it has to be is what it made of ours.
  const written = () => (host.style.cssText = style);
  return {
    host,
    style: written,
    place() {
      // A page may have hidden it a moment ago.
      written();
      return button.getBoundingClientRect();
    },
    holdsFocus: () => root.activeElement === button,
    onClick: (listener) => button.addEventListener('click', listener),
    turnBlack() {
      style = blackStyle;
      host.style.cssText = style;
      button.hidden = true;
    },
  };
}

function drawHand(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', raisedHandViewBox);
  for (const d of raisedHandPaths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

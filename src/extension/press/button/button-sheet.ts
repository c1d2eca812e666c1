import { raisedHandPaths } from '../../../ui/raised-hand-paths.ts';

/**
 * How the button looks: on the left what it does, on the right the Chromebook's number on the colour of its class, as large as
 * it can be so that it is read across the room. The hand is cut out of a box of 64 by 64, and drawn at half its size: elements of an
 * image would cost each page a millisecond. Nothing changes under the mouse: the black of a press would wait for those styles.
 */
export const sheetText = `
button{all:unset;box-sizing:border-box;display:flex;height:64px;border-radius:20px;overflow:hidden;background:#ffb300;color:#2b1b00;
border:3px solid #fff;box-shadow:0 2px 10px #0007;cursor:pointer;user-select:none;touch-action:none;-webkit-tap-highlight-color:transparent;
font:700 17px/1 "Google Sans Text","Noto Sans",Arial,sans-serif}
button:focus-visible{outline:4px solid #0b57d0;outline-offset:3px}
span{display:grid;place-items:center;align-content:center;gap:3px;min-width:72px;padding:0 8px}
i{zoom:.5;width:64px;height:64px;background:currentColor;forced-color-adjust:none;clip-path:path("${raisedHandPaths.join('')}")}
b{font-size:56px;padding:0 12px;background:#fff;color:#1f2a33;font-variant-numeric:tabular-nums}
b:empty{display:none}
button+button{width:48px;border-color:#0000;box-shadow:none;cursor:grab;background:radial-gradient(#4c5963 2.5px,#fff 3px 4px,#0000 4.5px) 50%/14px 16px no-repeat space content-box;padding:8px 10px}
@media print{button{display:none}}
@media (forced-colors:active){button{border-color:ButtonText}i{background:ButtonText}}`;

import { createHash } from 'node:crypto';
import { inspect } from './inspect.ts';
import type { InspectionData } from './inspection.ts';

/** What draws the verdict, in the page itself. Everything it shows is text. */
const draw = `
const dataText = document.getElementById('data').textContent;
const add = (place, tag, text, kind) => {
  const element = document.createElement(tag);
  element.textContent = text;
  if (kind) element.className = kind;
  document.getElementById(place).append(element);
  return element;
};
const when = (at) => at.slice(0, 10) + ' ' + at.slice(11, 16) + ' UTC';
const verdict = (text, kind) => {
  const element = document.getElementById('verdict');
  element.textContent = text;
  element.className = kind;
};
(async () => {
  const bytes = new TextEncoder().encode(dataText);
  const seal = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
  const faults = [];
  if (seal !== document.getElementById('data').dataset.seal) faults.push('the data in this file is not what was written into it');
  const { sessions, faults: found, heads } = await inspect(JSON.parse(dataText));
  faults.push(...found);
  for (const one of sessions) {
    const who = one.deviceNumber === null ? 'A Chromebook without a number' : 'Chromebook ' + one.deviceNumber;
    const lanes = Object.entries(one.unbrokenTo).map(([lane, last]) => lane + (last === 0 ? ' broken from the first' : ' 1 to ' + last + ' unbroken'));
    const isBroken = faults.some((fault) => fault.includes(one.session));
    const end = one.hasEnded ? 'ended with a receipt' : 'without a receipt of its end';
    add('sessions', 'li', who + ' (' + one.deviceId.slice(0, 8) + '), ' + when(one.firstReceivedAt) + ' to ' + when(one.lastReceivedAt) + ': ' + lanes.join(', ') + '; ' + end + '.', isBroken ? 'wrong' : 'good');
  }
  for (const fault of faults) add('faults', 'li', fault + '.', 'wrong');
  document.getElementById('head').textContent = heads.length === 0 ? 'none yet' : heads[heads.length - 1];
  document.getElementById('entries').textContent = String(heads.length);
  verdict(faults.length === 0 ? 'Everything in this file is whole.' : faults.length + (faults.length === 1 ? ' thing is' : ' things are') + ' not whole.', faults.length === 0 ? 'good' : 'wrong');
  document.getElementById('known').addEventListener('input', ({ target }) => {
    const text = target.value.trim();
    document.getElementById('answer').textContent = text === '' ? '' : heads.includes(text) ? 'Yes: this log goes on from that head.' : 'No: that head is not in this log.';
  });
})().catch(() => {
  add('faults', 'li', 'The data in this file cannot be read: it was changed or cut short.', 'wrong');
  verdict('1 thing is not whole.', 'wrong');
});
`;

const look = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.5 system-ui, sans-serif; color: #1b262e; background: #fbf9f4; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
#verdict { padding: 1rem; border: 3px solid currentColor; border-radius: .5rem; font-size: 1.3rem; font-weight: 700; }
.good { color: #14532d; } .wrong { color: #8a1c1c; font-weight: 600; }
li.good::before { content: '✓ '; } li.wrong::before { content: '✗ '; }
ul { list-style: none; padding: 0; } code { font-size: .95em; }
input { width: 100%; min-height: 3rem; box-sizing: border-box; padding: 0 .75rem; font: inherit; border: 2px solid #5b6770; border-radius: .4rem; }
`;

/**
 * One page that checks itself in a browser, with no server and no other file: the data, and the very text of `inspect`. It may ask
 * nobody for anything, by its own content security policy.
 *
 * @param madeAt when it was made.
 */
export function inspectionPage(data: InspectionData, madeAt: Date): string {
  // No tag can begin in it, whatever a page has called itself.
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  const seal = createHash('sha256').update(text).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Lids Down: log for inspectors</title>
<style>${look}</style>
</head>
<body>
<main>
<h1>Log for inspectors</h1>
<p>Made ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. This page checks itself in this browser, and asks nobody for anything.</p>
<p id="verdict" role="status">Checking…</p>
<ul id="faults"></ul>
<h2>Each session of each Chromebook</h2>
<ul id="sessions"></ul>
<h2>The hub’s own log</h2>
<p>It has <span id="entries">…</span> entries. Its head is <code id="head">…</code></p>
<p><label for="known">A head that was written down before, in a daily digest: is it part of this log?</label></p>
<input id="known" autocomplete="off" spellcheck="false">
<p id="answer" role="status"></p>
<p>What adults did stands in the log as hashes only. What it cannot say: whether a session of which the hub never heard took place.</p>
</main>
<script type="application/json" id="data" data-seal="${seal}">${text}</script>
<script>
const inspect = ${inspect.toString()};
${draw}
</script>
</body>
</html>
`;
}

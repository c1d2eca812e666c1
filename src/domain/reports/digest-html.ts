import type { DigestFacts } from './digest-facts.ts';
import { digestHeadWords, digestParts, digestSpan, digestTitle } from './digest-words.ts';
import { momentWords } from './school-words.ts';

/** A digest as a page for a mail: no picture, no link but the hub's, nothing that is fetched. Everything in it is escaped. */
export function digestHtml(facts: DigestFacts, schoolName: string, address: string): string {
  const parts = digestParts(facts).map(({ line, details }) => {
    const list = details.map((detail) => `<li>${escaped(detail)}</li>`).join('');
    return `<p style="margin:12px 0 4px">${escaped(line)}</p>${list === '' ? '' : `<ul style="margin:0">${list}</ul>`}`;
  });
  const head = digestHeadWords(facts);
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<title>${escaped(digestTitle(facts))}</title></head>`,
    '<body style="font:16px/1.5 sans-serif;color:#1a1a1a;background:#fff;max-width:40em;margin:16px">',
    `<h1 style="font-size:20px">${escaped(schoolName)}: ${escaped(digestTitle(facts))}</h1>`,
    `<p>${escaped(digestSpan(facts))}</p>`,
    ...parts,
    `<p><a href="${escaped(address)}/">Open the board</a></p>`,
    '<h2 style="font-size:16px">So that nobody can rewrite the past</h2>',
    `<p>The hub's own log had ${facts.head.entryId} entries, the last of ${escaped(momentWords(facts.head.at))}. Its head:</p>`,
    `<p><code style="word-break:break-all">${escaped(head)}</code></p>`,
    '<p>Keep this mail. Whether the log still says what it said then:</p>',
    `<p><code style="word-break:break-all">npm start -- verify --digest-head ${escaped(head)}</code></p>`,
    '</body></html>',
  ].join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');
}

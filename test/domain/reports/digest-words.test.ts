import { describe, expect, it } from 'vitest';
import type { DigestFacts } from '../../../src/domain/reports/digest-facts.ts';
import { digestHtml } from '../../../src/domain/reports/digest-html.ts';
import { digestText } from '../../../src/domain/reports/digest-text.ts';

const hash = 'A'.repeat(43);
const quiet: DigestFacts = {
  day: '2026-11-27',
  from: '2026-11-26T16:00:00.000Z',
  to: '2026-11-27T16:00:00.000Z',
  presses: 0,
  open: [],
  blocks: 0,
  refusedLifts: 0,
  alarms: {},
  withoutReceipt: [],
  heard: 0,
  notHeard: [],
  undelivered: 0,
  head: { entryId: 812, hash, at: '2026-11-27T15:58:00.000Z' },
  upTo: { event: 0, alarm: 0 },
};

describe('a digest', () => {
  it('of a quiet day says so, and still names what was not heard and the head of the log', () => {
    const notHeard = [
      { deviceNumber: 7, lastHeardAt: '2026-11-25T10:00:00.000Z' },
      { deviceNumber: 3, lastHeardAt: '2026-11-25T11:00:00.000Z' },
      { deviceNumber: 9, lastHeardAt: '2026-11-20T11:00:00.000Z' },
    ];
    expect(digestText({ ...quiet, notHeard }, 'Hillside School')).toBe(
      [
        'Hillside School: Digest of Friday 27 November 2026',
        'From 16:00 on Thursday 26 November 2026 to 16:00 on Friday 27 November 2026.',
        '',
        'A quiet day: nobody pressed, and nothing is open.',
        'Presses of the help button: 0. Open: 0. Seen by nobody: 0.',
        'Pages that were refused: 0.',
        'Tries to lift a shield that were refused: 0.',
        'What the hub noticed of Chromebooks: 0.',
        'Sessions that ended without a receipt: 0.',
        'Chromebooks that were heard: 0. Not heard: 3.',
        '  - last heard on Wednesday 25 November 2026: 3, 7',
        '  - last heard on Friday 20 November 2026: 9',
        '',
        "The hub's own log had 812 entries, the last of 15:58 on Friday 27 November 2026. Its head:",
        `812:${hash}`,
        'Keep this mail. Whether the log still says what it said then:',
        `npm start -- verify --digest-head 812:${hash}`,
        '',
      ].join('\n'),
    );
  });

  it('names what is open by number and colour, and counts the rest', () => {
    const text = digestText(
      {
        ...quiet,
        presses: 2,
        open: [
          { deviceNumber: 14, classColour: 'red', at: '2026-11-27T10:42:00.000Z', state: 'open' },
          { deviceNumber: null, classColour: null, at: '2026-11-20T10:42:00.000Z', state: 'seen' },
        ],
        alarms: { 'log-gap': 2, 'of-a-newer-hub': 1 },
        withoutReceipt: [4, null],
        undelivered: 1,
      },
      'Hillside School',
    );
    expect(text).not.toContain('quiet day');
    expect(text).toContain('Presses of the help button: 2. Open: 2. Seen by nobody: 1.');
    expect(text).toContain('Chromebook 14, red, 10:42 on Friday 27 November 2026: nobody has seen it');
    expect(text).toContain('a Chromebook without a number, 10:42 on Friday 20 November 2026: seen');
    expect(text).toContain('2 × something is missing in what a Chromebook sent');
    expect(text).toContain('1 × of-a-newer-hub');
    expect(text).toContain('Chromebook 4, a Chromebook without a number');
    expect(text).toContain('Notices that could not be delivered: 1.');
  });

  it('as a page fetches nothing and executes nothing, whatever the school is called', () => {
    const name = `<img src=x onerror=alert(1)> "O'Neill" & <script>`;
    const page = digestHtml({ ...quiet, alarms: { '<b>': 1 } }, name, 'https://hub.school.example"><script>');
    expect(page).not.toMatch(/<(img|script|link|iframe|b)\b/i);
    expect(page).not.toMatch(/\ssrc=(?!x)/i);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;O&#39;Neill&quot; &amp; &lt;script&gt;');
    expect(page).toContain(`812:${hash}`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportedPage, toReportedPage } from '../../../src/domain/events/reported-page.ts';

describe('a reported page', () => {
  it.each([
    ['https://castle.example/moat?deep=1#gate', 'https://castle.example/moat?deep=1#gate'],
    ['https://someone:secret@castle.example/', 'https://castle.example/'],
    ['https://someone@castle.example/', 'https://castle.example/'],
    ['HTTPS://a:b@c@castle.example/x', 'HTTPS://castle.example/x'],
    ['https://castle.example/a@b', 'https://castle.example/a@b'],
    ['https://castle.example?x=a@b', 'https://castle.example?x=a@b'],
    ['about:blank', 'about:blank'],
    ['', ''],
  ])('keeps %s as %s', (address, kept) => {
    expect(toReportedPage({ address, title: '' }).address).toBe(kept);
  });

  it('always fits its schema, whatever the page says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 5_000 }),
        fc.string({ maxLength: 2_000 }),
        (address, title) => {
          expect(reportedPage.safeParse(toReportedPage({ address, title })).success).toBe(true);
        },
      ),
    );
  });

  it('never keeps a password', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const withSecret = url.replace('://', '://pupil:open-sesame@');
        expect(toReportedPage({ address: withSecret, title: '' }).address).toBe(url.slice(0, 2_048));
      }),
    );
  });
});

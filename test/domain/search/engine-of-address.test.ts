import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineOfAddress } from '../../../src/domain/search/engine-of-address.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { address } from './address.ts';

const engines: readonly (readonly [string, string])[] = [
  ['https://www.google.com/', 'google'],
  ['https://google.com', 'google'],
  ['https://www.google.com/search?q=otters', 'google'],
  ['https://www.google.com/%73earch?q=otters', 'google'],
  ['https://www.google.com//search?q=otters', 'google'],
  ['https://www.google.co.uk/webhp', 'google'],
  ['https://www.google.com.au/search?q=otters&tbm=isch', 'google'],
  ['https://images.google.de/', 'google'],
  ['https://WWW.GOOGLE.COM./imghp', 'google'],
  ['https://www.google.com/search?q=otters&udm=50', 'google-ai-mode'],
  ['https://www.google.com/search?udm=14&q=otters&udm=50', 'google-ai-mode'],
  ['https://www.google.com/ai', 'google-ai-mode'],
  ['https://cse.google.com/cse?cx=abc&q=otters', 'google-programmable-search'],
  ['https://www.google.com/cse?q=otters', 'google-programmable-search'],
  ['https://www.bing.com/images/search?q=otters', 'bing'],
  ['https://cn.bing.com/', 'bing'],
  ['https://www.bing.com/chat', 'bing-copilot-search'],
  ['https://www.bing.com/copilotsearch?q=otters', 'bing-copilot-search'],
  ['https://duckduckgo.com/?q=otters', 'duckduckgo'],
  ['https://html.duckduckgo.com/html/', 'duckduckgo'],
  ['https://lite.duckduckgo.com/lite', 'duckduckgo'],
  ['https://duckduckgo.com/?q=otters&ia=chat', 'duckduckgo-chat'],
  ['https://duck.ai/', 'duck-ai'],
  ['https://uk.search.yahoo.com/search?p=otters', 'yahoo'],
  ['https://uk.yahoo.com/', 'yahoo'],
  ['https://kids.yahoo.co.jp/', 'yahoo-kids-japan'],
  ['https://yandex.com.tr/search/?text=otters', 'yandex'],
  ['https://search.brave.com/search?q=otters', 'brave'],
  ['https://search.brave.com/ask?q=otters', 'brave-ask'],
  ['https://kids.kiddle.co/Otter', 'kiddle'],
  ['https://www.alarms.org/kidrex/?q=otters', 'kidrex'],
  ['https://chatgpt.com/', 'chatgpt'],
  ['https://chat.openai.com/', 'chatgpt'],
  ['https://gemini.google.com/app', 'gemini'],
  ['https://x.com/i/grok', 'grok-on-x'],
  ['https://searx.some-school.example/', 'metasearch-instance'],
  ['https://whoogle2.home.example/search?q=a', 'metasearch-instance'],
  ['https://searx.be/', 'searxng'],
  ['https://www.talktalk.co.uk/search/results.html?query=otters', 'talktalk'],
];

const noEngines: readonly string[] = [
  'https://docs.google.com/document/d/1',
  'https://classroom.google.com/',
  'https://drive.google.com/drive/search?q=otters',
  'https://mail.google.com/mail/u/0/#search/otters',
  'https://www.google.com/maps?q=London',
  'https://www.google.com/recaptcha/api2/anchor',
  'https://accounts.google.com/signin?q=1',
  'https://earth.google.com/web/search/London',
  'https://artsandculture.google.com/search?q=otters',
  'https://sites.google.com/view/otters',
  'https://calendar.google.com/',
  'https://www.office.com/search?q=homework',
  'https://en.wikipedia.org/w/index.php?search=otters',
  'https://simple.wikipedia.org/wiki/Special:Search?search=otters',
  'https://www.bbc.co.uk/search?q=otters',
  'https://www.bbc.co.uk/bitesize/search?q=otters',
  'https://www.britannica.com/search?query=otters',
  'https://kids.britannica.com/kids/search/articles?query=otters',
  'https://www.natgeokids.com/uk/?s=otters',
  'https://www.nhm.ac.uk/search.html?q=otters',
  'https://www.britishmuseum.org/collection/search?keyword=otters',
  'https://www.twinkl.co.uk/search?q=otters',
  'https://www.topmarks.co.uk/Search.aspx?q=fractions',
  'https://ttrockstars.com/?q=1',
  'https://www.nationalarchives.gov.uk/search/?q=otters',
  'https://www.purplemash.com/search?q=otters',
  'https://www.oaknational.example/search?query=otters',
  'https://github.com/search?q=otters',
  'https://www.khanacademy.org/search?page_search_query=otters',
  'https://notgoogle.com/search?q=otters',
  'https://google.com.evil.example/search?q=otters',
  'https://www.google.com.evil.example/search?q=otters',
  'https://docs.searxng.org/',
  'https://www.talktalk.co.uk/help?query=otters',
  'https://www.alarms.org/',
  'https://x.com/home',
  'http://93.184.216.34/search?q=otters',
  'http://[::1]/search?q=otters',
  'http://localhost/search?q=otters',
  'data:text/html,google.com/search?q=otters',
];

describe('engineOfAddress', () => {
  it.each(engines)('%s is %s', (text, id) => {
    expect(engineOfAddress(address(text))?.id).toBe(id);
  });

  it.each(noEngines)('%s is no search engine', (text) => {
    expect(engineOfAddress(address(text))).toBeUndefined();
  });

  it('knows every host of every engine, and what lies under it where that belongs to the engine', () => {
    const places = searchEngines().flatMap((one) => one.places.map((place) => ({ one, place })));
    const label = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), label, ({ one, place }, at, name) => {
        const host = place.hosts[at % place.hosts.length] ?? '';
        const [path = '/'] = place.paths ?? [];
        const [parameter, values = []] = Object.entries(place.parameters ?? {})[0] ?? [];
        const query = parameter === undefined ? '' : `?${parameter}=${values[0] ?? 'x'}`;
        expect(engineOfAddress(address(`https://${host}${path}${query}`))?.id).toBe(one.id);
        if (place.exact === true) return;
        expect(engineOfAddress(address(`https://${name}.${host}${path}${query}`))).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

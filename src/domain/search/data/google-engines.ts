import { enginesFrom } from '../engines-from.ts';
import { madeOnce } from '../../made-once.ts';
import type { ClosedPages } from '../safe-search.ts';
import { wordList } from '../word-list.ts';
import { googleDomains } from './google-domains.ts';

const searchHosts = madeOnce((): readonly string[] => [
  ...googleDomains().flatMap((domain) => [
    `google.${domain}`,
    `www.google.${domain}`,
    `images.google.${domain}`,
  ]),
  ...['m', 'video', 'encrypted', 'ipv4', 'ipv6', 'www2', 'forcesafesearch'].map(
    (name) => `${name}.google.com`,
  ),
]);

/** What on a Google host is search; maps, forms, policies and the rest of www.google.com are not. */
const searchPages = madeOnce(() =>
  wordList(`
  / /search /webhp /imghp /videohp /images /imgres /imglanding /videosearch /advanced_search
  /advanced_image_search /advanced_video_search /searchbyimage /m /ncr /ie /xhtml /ig /firefox /linux
  /shopping /products /uviewer /preferences /setprefs /safesearch
`),
);

const closed = (): readonly ClosedPages[] => [
  {
    reason: 'settings',
    place: { hosts: searchHosts(), exact: true, paths: ['/preferences', '/setprefs', '/safesearch'] },
  },
];

/** Google's own: its search, the AI mode inside it, and the search boxes it lends to other sites. */
export const googleEngines = enginesFrom('Google support pages; v2fly domain-list-community', 'MIT', () => [
  {
    id: 'google',
    name: 'Google',
    kind: 'general',
    places: [{ hosts: searchHosts(), exact: true, paths: searchPages() }],
    queryParameters: ['q', 'as_q', 'as_epq', 'as_oq'],
    resultsAddress: 'https://www.google.com/search?q={query}&udm=14&safe=active&ssui=on',
    safeSearch: {
      means: ['parameter'],
      set: { safe: 'active', ssui: 'on' },
      choices: [
        {
          parameter: 'udm',
          // Places, images, videos, news, web, forums, shopping, books, short videos.
          allowed: ['1', '2', '7', '12', '14', '18', '28', '36', '39'],
          otherwise: '14',
          mayBeMissingWith: { tbm: ['isch', 'vid', 'nws', 'bks', 'shop'] },
        },
      ],
      remove: ['safeui', 'btni', 'adtest'],
      closed: closed(),
      note: 'Set ForceGoogleSafeSearch in Chrome as well. Plain searches go to the Web tab (udm=14), which carries no AI overview. YouTube is no part of it: ForceYouTubeRestrict is Chrome’s policy for that.',
      documentation: 'https://support.google.com/websearch/answer/186669',
    },
    aiAnswers: 'switched-off',
  },
  {
    id: 'google-ai-mode',
    name: 'Google AI Mode',
    kind: 'ai-answer',
    places: [
      { hosts: searchHosts(), exact: true, paths: ['/search', '/webhp', '/'], parameters: { udm: ['50'] } },
      { hosts: searchHosts(), exact: true, paths: ['/ai', '/aimode'] },
    ],
    queryParameters: ['q'],
    resultsAddress: 'https://www.google.com/search?q={query}&udm=50',
    aiAnswers: 'stay',
  },
  {
    id: 'google-programmable-search',
    name: 'Google Programmable Search',
    kind: 'general',
    places: [
      { hosts: googleDomains().map((domain) => `cse.google.${domain}`) },
      {
        hosts: ['programmablesearchengine.google.com', 'syndicatedsearch.goog', 'adsensecustomsearchads.com'],
      },
      { hosts: searchHosts(), exact: true, paths: ['/cse', '/custom', '/coop/cse', '/afs'] },
    ],
    queryParameters: ['q', 'gsc.q'],
    resultsAddress: 'https://cse.google.com/cse?q={query}',
    neededAsSubresource: true,
    aiAnswers: 'none',
  },
]);

import { enginesFrom } from '../engines-from.ts';
import { wordList } from '../word-list.ts';

const duckDuckGoHosts = wordList(`
  duckduckgo.com duckduckgo.ca duckduckgo.co duckduckgo.co.uk duckduckgo.com.mx duckduckgo.com.tw duckduckgo.de
  duckduckgo.dk duckduckgo.in duckduckgo.jp duckduckgo.ke duckduckgo.mx duckduckgo.nl duckduckgo.org duckduckgo.pl
  duckduckgo.sg duckduckgo.uk ddg.gg ddg.co duck.com duckgo.com ducksear.ch dukgo.com goduckgo.com justduckit.com
  duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion
`);
const duckDuckGoMain = wordList('duckduckgo.com www.duckduckgo.com start.duckduckgo.com noai.duckduckgo.com');
const yandexHosts = wordList(`
  yandex.ru yandex.com yandex.by yandex.kz yandex.uz yandex.ua yandex.com.tr yandex.com.am yandex.com.ge yandex.az yandex.ee
  yandex.eu yandex.fr yandex.de yandex.fi yandex.it yandex.kg yandex.lt yandex.lv yandex.md yandex.pl yandex.tj yandex.tm
  yandex.co.il yandex.net yandex.org yandex.tr ya.ru
`);
const yahooLands = wordList(`
  ar at au be br ca ch cl co de dk es fi fr hk id ie in it kr malaysia mx nl no nz pe ph pl qc ro ru se sg th tr tw uk us ve vn za
  espanol maktoob
`);

/** The engines that grown-ups know: no engine for children, but some can be made strict. */
export const generalEngines = enginesFrom(
  'the engines’ own help pages; Matomo search engine list',
  'CC0-1.0',
  () => [
    {
      id: 'bing',
      name: 'Bing',
      kind: 'general',
      places: [
        {
          hosts: wordList(
            'bing.com bing.com.cn bing.net bing123.com bingsandbox.com bingvisualsearch.com bingj.com',
          ),
        },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://www.bing.com/search?q={query}&adlt=strict',
      safeSearch: {
        means: ['parameter', 'host'],
        set: { adlt: 'strict' },
        remove: ['adlt_set', 'adltc'],
        closed: [
          {
            reason: 'settings',
            place: { hosts: ['bing.com'], paths: ['/account', '/settings.aspx', '/safesearch', '/profile'] },
          },
          {
            reason: 'ai',
            place: {
              hosts: ['bing.com'],
              paths: ['/chat', '/copilotsearch', '/create', '/images/create', '/videos/create'],
            },
          },
          { reason: 'ai', place: { hosts: ['bing.com'], parameters: { showconv: [], sendquery: [] } } },
          { reason: 'other-sites', place: { hosts: ['bing.com'], paths: ['/translator', '/ttranslatev3'] } },
          { reason: 'other-sites', place: { hosts: ['cc.bingj.com'] } },
        ],
        note: 'The network can also point www.bing.com to strict.bing.com. Copilot’s summary above the results cannot be switched off in the address.',
        documentation: 'https://support.microsoft.com/topic/946059ed-992b-46a0-944a-28e8fb8f1814',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'duckduckgo',
      name: 'DuckDuckGo',
      kind: 'general',
      places: [{ hosts: duckDuckGoHosts }],
      queryParameters: ['q'],
      resultsAddress: 'https://safe.duckduckgo.com/?q={query}&kp=1&assist=false&kbg=-1',
      safeSearch: {
        means: ['host', 'parameter'],
        host: { from: duckDuckGoMain, to: 'safe.duckduckgo.com' },
        set: { kp: '1', assist: 'false', kbg: '-1' },
        remove: ['kbe', 'duckai'],
        closed: [
          {
            reason: 'settings',
            place: { hosts: duckDuckGoHosts, paths: ['/settings', '/params', '/feelingducky'] },
          },
          {
            reason: 'ai',
            place: {
              hosts: duckDuckGoHosts,
              paths: ['/chat', '/aichat', '/duckchat', '/duckai', '/duck-ai'],
            },
          },
          { reason: 'ai', place: { hosts: duckDuckGoHosts, parameters: { ia: ['chat'], iax: ['chat'] } } },
          { reason: 'hidden-words', place: { hosts: duckDuckGoHosts, paths: ['/html', '/lite'] } },
          {
            reason: 'hidden-words',
            place: { hosts: ['html.duckduckgo.com', 'lite.duckduckgo.com'] },
          },
        ],
        note: 'Moves to safe.duckduckgo.com, which is strict whatever the settings say. html and lite send their words unseen and stay closed.',
        documentation: 'https://duckduckgo.com/duckduckgo-help-pages/features/safe-search',
      },
      bangSign: '!',
      aiAnswers: 'switched-off',
    },
    {
      id: 'yahoo',
      name: 'Yahoo',
      kind: 'general',
      places: [
        {
          hosts: [
            'search.yahoo.com',
            'images.yahoo.com',
            'image.search.yahoo.com',
            'cade.yahoo.com',
            'one.cn.yahoo.com',
          ],
        },
        { hosts: ['yahoo.com', 'www.yahoo.com', 'm.yahoo.com'], exact: true, paths: ['/', '/search'] },
        { hosts: yahooLands.map((land) => `${land}.yahoo.com`), exact: true, paths: ['/', '/search'] },
        { hosts: ['yahoo.com'], paths: ['/search'], parameters: { p: [] } },
      ],
      queryParameters: ['p', 'va', 'vs'],
      resultsAddress: 'https://search.yahoo.com/search?p={query}&vm=r',
      safeSearch: {
        means: ['parameter'],
        set: { vm: 'r' },
        closed: [
          {
            reason: 'settings',
            place: {
              hosts: ['search.yahoo.com'],
              paths: ['/preferences', '/search/preferences', '/settings'],
            },
          },
        ],
        documentation: 'https://help.yahoo.com/kb/SLN2247.html',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'yahoo-japan',
      name: 'Yahoo! Japan',
      kind: 'general',
      places: [
        { hosts: ['search.yahoo.co.jp'] },
        { hosts: ['yahoo.co.jp', 'www.yahoo.co.jp'], exact: true, paths: ['/'] },
      ],
      queryParameters: ['p'],
      resultsAddress: 'https://search.yahoo.co.jp/search?p={query}',
    },
    {
      id: 'yandex',
      name: 'Yandex',
      kind: 'general',
      places: [{ hosts: yandexHosts }, { hosts: ['yandex.co.uk', 'xn--d1acpjx3f.xn--p1ai'] }],
      queryParameters: ['text', 'query'],
      resultsAddress: 'https://yandex.com/search/?text={query}&family=yes',
      safeSearch: {
        means: ['parameter', 'cookie'],
        set: { family: 'yes' },
        cookies: [{ domain: 'yandex.com', name: 'yp', value: '2147483647.sp.family%3A2' }],
        closed: [
          {
            reason: 'settings',
            place: { hosts: yandexHosts, paths: ['/tune', '/portal/set', '/search/customize'] },
          },
          { reason: 'ai', place: { hosts: yandexHosts, paths: ['/alice', '/search/neuro', '/neuro'] } },
        ],
        note: 'Family search on the network needs the address of familysearch.yandex.ru. Not advised for a primary school.',
        documentation: 'https://yandex.com/support/search/schoolsearch.html',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'brave',
      name: 'Brave Search',
      kind: 'general',
      places: [
        {
          hosts: [
            'search.brave.com',
            'safesearch.brave.com',
            'safe.search.brave.com',
            'search.brave.software',
          ],
        },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://search.brave.com/search?q={query}&safesearch=strict&summary=0',
      safeSearch: {
        means: ['parameter', 'cookie'],
        set: { safesearch: 'strict', summary: '0' },
        cookies: [
          { domain: 'search.brave.com', name: 'safesearch', value: 'strict' },
          { domain: 'search.brave.com', name: 'summarizer', value: '0' },
        ],
        closed: [
          { reason: 'settings', place: { hosts: ['search.brave.com'], paths: ['/settings', '/goggles'] } },
          {
            reason: 'ai',
            place: { hosts: ['search.brave.com'], paths: ['/ask', '/chat', '/llm', '/api/chatllm'] },
          },
        ],
        note: 'The network can also point search.brave.com to forcesafe.search.brave.com.',
        documentation: 'https://search.brave.com/help/safesearch',
      },
      bangSign: '!',
      aiAnswers: 'switched-off',
    },
    {
      id: 'ecosia',
      name: 'Ecosia',
      kind: 'general',
      places: [{ hosts: ['ecosia.org', 'ecosia.com', 'ecosia.co'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://www.ecosia.org/search?q={query}',
      safeSearch: {
        means: ['cookie', 'host'],
        remove: ['safesearch', 'sfs'],
        cookies: [{ domain: 'ecosia.org', name: 'ECFG', value: 'f=y' }],
        closed: [
          { reason: 'settings', place: { hosts: ['ecosia.org'], paths: ['/settings'] } },
          {
            reason: 'ai',
            place: { hosts: ['ecosia.org'], paths: ['/ai', '/ai-search', '/chat', '/ai-chat'] },
          },
        ],
        note: 'No address parameter is documented: the network must point www.ecosia.org to strict-safe-search.ecosia.org, or the cookie must be set.',
        documentation: 'https://ecosia.helpscoutdocs.com/article/464-what-is-safe-search',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'qwant',
      name: 'Qwant',
      kind: 'general',
      places: [{ hosts: ['qwant.com', 'qwant.fr', 'qwant.org'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://www.qwant.com/?q={query}&s=2&safesearch=2&llm=false',
      safeSearch: {
        means: ['parameter'],
        set: { s: '2', safesearch: '2', llm: 'false' },
        closed: [
          { reason: 'settings', place: { hosts: ['qwant.com'], paths: ['/settings', '/preferences'] } },
        ],
        documentation: 'https://help.qwant.com/en/docs/overview/how-to-use-the-qwant-search-engine/',
      },
      bangSign: '&',
      aiAnswers: 'switched-off',
    },
    {
      id: 'startpage',
      name: 'Startpage',
      kind: 'metasearch',
      places: [
        {
          hosts:
            wordList(`startpage.com startpage.co.uk startpage.de startmail-search.com ixquick.com ixquick.de ixquick.eu
          ixquick-proxy.com startpagel6srwcjlue4zgq3zevrujfaow726kjytqbbjyrswwmjzcqd.onion`),
        },
      ],
      queryParameters: ['query', 'q'],
      resultsAddress: 'https://www.startpage.com/sp/search?query={query}&qadf=heavy',
      safeSearch: {
        means: ['parameter'],
        set: { qadf: 'heavy' },
        remove: ['prfe', 'prf', 'prfh'],
        closed: [
          {
            reason: 'settings',
            place: { hosts: ['startpage.com'], paths: ['/do/settings', '/do/mypage.pl', '/sp/settings'] },
          },
          {
            reason: 'other-sites',
            place: { hosts: ['startpage.com'], paths: ['/do/proxy', '/av/proxy', '/anonymous-view'] },
          },
        ],
        note: 'Anonymous View shows any page through Startpage and stays closed. The network can point www.startpage.com to safe.startpage.com.',
        documentation: 'https://support.startpage.com/hc/articles/4521558219796',
      },
      aiAnswers: 'none',
    },
    {
      id: 'swisscows',
      name: 'Swisscows',
      kind: 'general',
      places: [{ hosts: ['swisscows.com', 'swisscows.ch', 'hulbee.com', 'hulbee.de'] }],
      queryParameters: ['query', 'q'],
      resultsAddress: 'https://swisscows.com/en/web?query={query}',
      safeSearch: {
        means: ['always'],
        note: 'Family-friendly by its makers’ word, with no way to switch it off; made for all ages.',
        documentation: 'https://swisscows.com/en/family-friendly',
      },
      aiAnswers: 'unknown',
    },
    {
      id: 'mojeek',
      name: 'Mojeek',
      kind: 'general',
      places: [{ hosts: ['mojeek.com', 'mojeek.co.uk', 'mojeek.de', 'mojeek.fr', 'mojeek.org'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://www.mojeek.com/search?q={query}&safe=1',
      safeSearch: {
        means: ['parameter'],
        set: { safe: '1' },
        closed: [
          { reason: 'settings', place: { hosts: ['mojeek.com'], paths: ['/preferences', '/settings'] } },
          { reason: 'ai', place: { hosts: ['mojeek.com'], paths: ['/summarize', '/summary'] } },
        ],
        documentation: 'https://www.mojeek.com/support/safe-search.html',
      },
      aiAnswers: 'none',
    },
    {
      id: 'kagi',
      name: 'Kagi',
      kind: 'general',
      places: [{ hosts: ['kagi.com', 'kagi2pv5bdcxxqla5itjzje2cgdccuwept5ub6patvmvn3qgmgjd6vid.onion'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://kagi.com/search?q={query}',
      bangSign: '!',
      aiAnswers: 'stay',
    },
    {
      id: 'baidu',
      name: 'Baidu',
      kind: 'general',
      places: [
        { hosts: wordList('baidu.com www.baidu.com m.baidu.com wap.baidu.com'), exact: true },
        {
          hosts: wordList(
            'image.baidu.com news.baidu.com video.baidu.com www1.baidu.com baidu.co.th baidu.cn baidu.jp',
          ),
        },
      ],
      queryParameters: ['wd', 'word', 'bs', 'kw'],
      resultsAddress: 'https://www.baidu.com/s?wd={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'naver',
      name: 'Naver',
      kind: 'general',
      places: [
        { hosts: ['search.naver.com', 'm.search.naver.com'] },
        { hosts: ['naver.com', 'www.naver.com', 'm.naver.com'], exact: true, paths: ['/'] },
      ],
      queryParameters: ['query'],
      resultsAddress: 'https://search.naver.com/search.naver?query={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'daum',
      name: 'Daum',
      kind: 'general',
      places: [
        { hosts: ['search.daum.net'] },
        { hosts: ['daum.net', 'www.daum.net', 'm.daum.net'], exact: true, paths: ['/'] },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://search.daum.net/search?q={query}',
    },
    {
      id: 'seznam',
      name: 'Seznam',
      kind: 'general',
      places: [
        { hosts: ['search.seznam.cz', 'obrazky.seznam.cz', 'videa.seznam.cz'] },
        { hosts: ['seznam.cz', 'www.seznam.cz'], exact: true, paths: ['/'] },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://search.seznam.cz/?q={query}',
    },
    {
      id: 'sogou',
      name: 'Sogou',
      kind: 'general',
      places: [{ hosts: ['sogou.com', 'soso.com', 'sogoucdn.com'] }],
      queryParameters: ['query', 'keyword', 'w'],
      resultsAddress: 'https://www.sogou.com/web?query={query}',
    },
    {
      id: 'so-360',
      name: '360 Search',
      kind: 'general',
      places: [{ hosts: ['so.com', 'haosou.com', 'sou.com', 'so.360.cn', '360sou.com'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://www.so.com/s?q={query}',
    },
    {
      id: 'shenma',
      name: 'Shenma and Quark',
      kind: 'general',
      places: [{ hosts: ['sm.cn', 'quark.cn'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://m.sm.cn/s?q={query}',
    },
    {
      id: 'ask',
      name: 'Ask',
      kind: 'general',
      places: [
        {
          hosts: [
            'ask.com',
            'ask.co.uk',
            'ask.reference.com',
            'teoma.com',
            'askjeeves.com',
            'search-results.com',
          ],
        },
        { hosts: ['searchqu.com', 'qbyrd.com', 'search.tb.ask.com', 'askkids.com'] },
      ],
      queryParameters: ['q', 'ask'],
      resultsAddress: 'https://www.ask.com/web?q={query}',
    },
    {
      id: 'aol',
      name: 'AOL Search',
      kind: 'general',
      places: [
        {
          hosts: wordList(
            'search.aol.com search.aol.co.uk search.aol.ca suche.aol.de recherche.aol.fr search.aol.it aolsearch.com',
          ),
        },
        {
          hosts: ['aol.com', 'aol.co.uk', 'aol.de', 'aol.fr', 'aol.it', 'aol.ca'],
          paths: ['/aol/search', '/aol/image'],
        },
      ],
      queryParameters: ['q', 'query'],
      resultsAddress: 'https://search.aol.com/aol/search?q={query}&vm=r',
      safeSearch: {
        means: ['parameter'],
        set: { vm: 'r' },
        documentation: 'https://help.yahoo.com/kb/SLN2247.html',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'gmx-search',
      name: 'GMX, web.de and 1&1 search',
      kind: 'general',
      places: [
        {
          hosts: wordList(
            'search.gmx.com search.gmx.net search.gmx.co.uk suche.gmx.net suche.web.de suche.1und1.de search.1und1.de',
          ),
        },
      ],
      queryParameters: ['q', 'su'],
      resultsAddress: 'https://search.gmx.com/web/result?q={query}',
    },
    {
      id: 'presearch',
      name: 'Presearch',
      kind: 'metasearch',
      places: [{ hosts: ['presearch.com', 'presearch.org', 'presearch.io'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://presearch.com/search?q={query}',
    },
    {
      id: 'yep',
      name: 'Yep',
      kind: 'general',
      places: [{ hosts: ['yep.com'] }],
      queryParameters: ['q', 'query'],
      resultsAddress: 'https://yep.com/web?q={query}&safeSearch=strict',
      safeSearch: {
        means: ['parameter'],
        set: { safeSearch: 'strict' },
        documentation: 'https://yep.com/help/',
      },
      aiAnswers: 'stay',
    },
    {
      id: 'lilo',
      name: 'Lilo',
      kind: 'general',
      places: [{ hosts: ['lilo.org'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://search.lilo.org/?q={query}',
    },
    {
      id: 'karma',
      name: 'KARMA Search',
      kind: 'general',
      places: [{ hosts: ['karmasearch.org'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://karmasearch.org/search?q={query}',
    },
    {
      id: 'oceanhero',
      name: 'OceanHero',
      kind: 'general',
      places: [{ hosts: ['oceanhero.today'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://oceanhero.today/web?q={query}',
    },
  ],
);

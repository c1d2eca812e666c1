/** A page that shows, or leads to, another page whose address it carries. */
export type NestedCarrier = {
  readonly hosts: readonly string[];
  /** Where on these hosts; absent: anywhere. */
  readonly path?: RegExp;
  /** Parameters that may carry the address. */
  readonly parameters?: readonly string[];
  /** The address is the rest of the path behind this (group 1), or of the query. */
  readonly inPath?: RegExp;
  readonly inQuery?: true;
};

/** `google.com` stands for every country of Google here, as nested-addresses.ts looks it up. */
export const nestedCarriers: readonly NestedCarrier[] = [
  // Translators: the page comes from the translator's own host.
  { hosts: ['translate.google.com'], parameters: ['u'] },
  { hosts: ['translate.googleusercontent.com'], parameters: ['u'] },
  { hosts: ['translatetheweb.com', 'microsofttranslator.com'], parameters: ['a', 'url'] },
  { hosts: ['translate.yandex.com', 'translate.yandex.ru', 'translate.yandex.net'], parameters: ['url'] },
  { hosts: ['papago.naver.com', 'papago.naver.net'], parameters: ['url'] },
  { hosts: ['bing.com'], path: /^\/translator/, parameters: ['url', 'a'] },
  // Caches.
  { hosts: ['webcache.googleusercontent.com'], parameters: ['q'] },
  { hosts: ['cdn.ampproject.org'], inPath: /^\/[a-z]{1,2}\/(.+)$/ },
  { hosts: ['google.com'], inPath: /^\/amp\/(.+)$/ },
  // Archives.
  { hosts: ['web.archive.org', 'wayback.archive.org'], inPath: /^\/(?:web|save)\/(?:[\d*]+[a-z_]*\/)?(.+)$/ },
  {
    hosts: [
      'archive.today',
      'archive.ph',
      'archive.is',
      'archive.li',
      'archive.md',
      'archive.vn',
      'archive.fo',
    ],
    inPath: /^\/(?:newest\/|oldest\/|timegate\/|[\d.*-]+\/|o\/\w+\/)?(https?:\/?\/?.+|[\w-]+\.[\w.-]+.*)$/,
    parameters: ['url'],
  },
  { hosts: ['ghostarchive.org'], inPath: /^\/search\/(.+)$/, parameters: ['term'] },
  { hosts: ['arquivo.pt'], inPath: /^\/wayback\/\d+[a-z_]*\/(.+)$/ },
  // Readers.
  { hosts: ['12ft.io', 'r.jina.ai', 'txtify.it', 'outline.com', 'removepaywall.com'], inPath: /^\/(.+)$/ },
  { hosts: ['12ft.io'], path: /^\/proxy/, parameters: ['q'] },
  { hosts: ['printfriendly.com'], path: /^\/print/, parameters: ['url'] },
  // Redirects.
  {
    hosts: ['google.com'],
    path: /^\/(?:url|interstitial|local_url)$/,
    parameters: ['q', 'url', 'u', 'dest'],
  },
  { hosts: ['google.com', 'images.google.com'], path: /^\/imgres$/, parameters: ['imgrefurl', 'imgurl'] },
  { hosts: ['googleadservices.com', 'adservice.google.com'], parameters: ['adurl'] },
  { hosts: ['youtube.com'], path: /^\/redirect$/, parameters: ['q'] },
  { hosts: ['bing.com'], path: /^\/ck\/a$/, parameters: ['u'] },
  { hosts: ['bing.com'], path: /^\/(?:images\/search|videos\/search)$/, parameters: ['mediaurl'] },
  { hosts: ['duckduckgo.com'], path: /^\/l\/?$/, parameters: ['uddg'] },
  { hosts: ['r.search.yahoo.com'], inPath: /\/RU=([^/]+)\// },
  { hosts: ['l.facebook.com', 'lm.facebook.com', 'l.instagram.com'], parameters: ['u'] },
  { hosts: ['out.reddit.com', 'steamcommunity.com', 'slack-redir.net', 'linkedin.com'], parameters: ['url'] },
  { hosts: ['t.umblr.com'], parameters: ['z'] },
  { hosts: ['vk.com'], path: /^\/away\.php$/, parameters: ['to'] },
  { hosts: ['safelinks.protection.outlook.com'], parameters: ['url'] },
  { hosts: ['href.li', 'anonym.to', 'nullrefer.com', 'dereferer.me'], inQuery: true },
];

import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import type { EngineKind, SearchEngine } from '../../../src/domain/search/search-engine.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';

const chapters: readonly (readonly [EngineKind, string, string])[] = [
  [
    'child-safe',
    'Made for children',
    'Strict because they were made so. Look at one yourself before you approve it.',
  ],
  [
    'general',
    'General',
    'Those with a word can be approved, and are then made strict; there is no word for them without it.',
  ],
  ['metasearch', 'Metasearch', 'They pass on what other engines find, usually unfiltered.'],
  ['ai-answer', 'AI that answers', 'Closed unless the head opens one by name, with purpose and end date.'],
  [
    'ai-chat',
    'AI that chats, writes or draws',
    'Closed in the same way; together with the above, category `ai-chat`.',
  ],
];

const mostHostsWritten = 8;

/** The text of docs/search-engines.md, from the catalogue. */
export function searchEnginesDoc(): string {
  const hosts = new Set(searchEngines().flatMap((engine) => engine.hosts)).size;
  return [
    '# Search engines',
    '',
    `${searchEngines().length} engines on ${hosts} hosts, with their country domains. Whatever stands here is refused until a policy`,
    'approves it by its word. Written from the catalogue in `src/domain/search/data`; after a change there, write it anew with',
    '`UPDATE_DOCS=1 npx vitest run test/domain/search`. Where the data comes from: [data-sources.md](data-sources.md).',
    '',
    'YouTube is no search engine here: Chrome’s own policy `ForceYouTubeRestrict` makes it strict. Encyclopedias, museums,',
    'news and shops that have a search box of their own are not here either, and nothing in this list touches them.',
    '',
    '**Bangs** (`!g otters`) on DuckDuckGo, Brave, Kagi and metasearch software, and Qwant’s `&w otters`, would jump to another',
    'site: they are taken out of the words before the search is made, and the words stay.',
    '',
    ...chapters.flatMap(([kind, title, about]) => [
      `## ${title}`,
      '',
      about,
      '',
      ...searchEngines()
        .filter((engine) => engine.kind === kind)
        .map(entryOf),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function entryOf(engine: SearchEngine): string {
  const word = Object.entries(approvableEngines).find(([, { engineId }]) => engineId === engine.id)?.[0];
  const parts = [
    `- **${engine.name}** (\`${engine.id}\`)${word === undefined ? '' : `, approved with \`${word}\``}: ${hostsOf(engine)}`,
    `Words in \`${engine.wordsInPath ?? engine.queryParameters.join('`, `')}\`.`,
    strictnessOf(engine),
    engine.neededAsSubresource === true ? 'Works inside other pages while it is closed as a page.' : '',
    engine.neededHosts === undefined
      ? ''
      : `Needs \`${engine.neededHosts.slice(0, 3).join('`, `')}\` and others inside its pages.`,
    engine.safeSearch === undefined
      ? ''
      : {
          none: '',
          unknown: '',
          'switched-off': 'AI answers are switched off.',
          stay: 'AI answers cannot be switched off.',
        }[engine.aiAnswers],
    `Source: ${engine.source} (${engine.licence}).`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function hostsOf(engine: SearchEngine): string {
  const written = engine.hosts.slice(0, mostHostsWritten).map((host) => `\`${host}\``);
  const more = engine.hosts.length - written.length;
  if (written.length === 0) return 'any host whose first name says so.';
  return `${written.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

function strictnessOf({ safeSearch }: SearchEngine): string {
  if (safeSearch === undefined) return '';
  const set = Object.entries(safeSearch.set ?? {}).map(([name, value]) => `\`${name}=${value}\``);
  const choices = (safeSearch.choices ?? []).map(
    ({ parameter, otherwise }) => `\`${parameter}=${otherwise}\``,
  );
  const cookies = (safeSearch.cookies ?? []).map(({ name, value }) => `cookie \`${name}=${value}\``);
  const host = safeSearch.host === undefined ? [] : [`host \`${safeSearch.host.to}\``];
  const means = [...host, ...set, ...choices, ...cookies];
  const how = safeSearch.means.includes('always')
    ? 'Strict: always.'
    : `Strict: ${means.join(', ') || 'see the note'}.`;
  const closed = [...new Set((safeSearch.closed ?? []).map(({ reason }) => reason))];
  return [
    how,
    closed.length === 0 ? '' : `Closed pages: ${closed.join(', ')}.`,
    safeSearch.note ?? '',
    `[Documented](${safeSearch.documentation}).`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

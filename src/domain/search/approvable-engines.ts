/** What a school approves with one word, and what it then gets. */
export type ApprovableEngine = {
  readonly engineId: string;
  /** For whom the presets offer it: `lower-ks2` and up for engines made for children, `upper-ks2` for the others. */
  readonly from: 'lower-ks2' | 'upper-ks2';
};

const forChildren = (engineId: string): ApprovableEngine => ({ engineId, from: 'lower-ks2' });
const madeStrict = (engineId: string): ApprovableEngine => ({ engineId, from: 'upper-ks2' });

/**
 * The words that a policy knows. A word with `-safe` is a grown-ups' engine with its strictest search forced: there is no
 * word for such an engine without it.
 */
export const approvableEngines: Readonly<Record<string, ApprovableEngine>> = {
  kiddle: forChildren('kiddle'),
  kidrex: forChildren('kidrex'),
  swiggle: forChildren('swiggle'),
  kidtopia: forChildren('kidtopia'),
  kidzsearch: forChildren('kidzsearch'),
  'safe-search-kids': forChildren('safe-search-kids'),
  'primary-school-ict': forChildren('primary-school-ict'),
  'junior-safe-search': forChildren('junior-safe-search'),
  wackysafe: forChildren('wackysafe'),
  'qwant-junior': forChildren('qwant-junior'),
  fragfinn: forChildren('fragfinn'),
  'blinde-kuh': forChildren('blinde-kuh'),
  'helles-koepfchen': forChildren('helles-koepfchen'),
  infotopia: forChildren('infotopia'),
  kidsclick: forChildren('kidsclick'),
  sweetsearch: forChildren('sweetsearch'),
  searchypants: forChildren('searchypants'),
  bunis: forChildren('bunis'),
  babygo: forChildren('babygo'),
  'yahoo-kids-japan': forChildren('yahoo-kids-japan'),
  'junior-naver': forChildren('junior-naver'),
  'google-safe': madeStrict('google'),
  'bing-safe': madeStrict('bing'),
  'duckduckgo-safe': madeStrict('duckduckgo'),
  'yahoo-safe': madeStrict('yahoo'),
  'brave-safe': madeStrict('brave'),
  'ecosia-safe': madeStrict('ecosia'),
  'qwant-safe': madeStrict('qwant'),
  'startpage-safe': madeStrict('startpage'),
  'mojeek-safe': madeStrict('mojeek'),
  'swisscows-safe': madeStrict('swisscows'),
  'yandex-safe': madeStrict('yandex'),
  'aol-safe': madeStrict('aol'),
  'yep-safe': madeStrict('yep'),
};

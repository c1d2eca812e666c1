import type { EnginePlace } from '../engine-place.ts';
import { enginesFrom, type EngineEntry } from '../engines-from.ts';
import { wordList } from '../word-list.ts';

/**
 * The rest of Matomo's search engine list, less the rows that are no general search (telephone books, people, maps, news, code,
 * shops, social networks) and those that another file here says more about: id | name | parameter | path | where | hosts.
 * `portal` keeps to that path with that parameter, since the host carries other things; `words` has the words in the path.
 */
const table = `
  1-cz | 1.cz | q | /s/ | words | 1.cz
  aol-partners | AOL partners | q | /aol/search |  | alicesuche.aol.de alicesuchet.aol.de aolbusqueda.aol.com.mx aolrecherche.aol.fr aolsearch.aol.co.uk aolsearch.aol.com find.web.aol.com o2suche.aol.de recherche.aol.ca search-intl.netscape.com search.hp.my.aol.com.au search.hp.my.aol.de search.hp.my.aol.it suche.aolsvc.de sucheaol.aol.de suchet2.aol.de aolimages.aol.fr aolrecherches.aol.fr
  all-by | All.by | query | /cgi-bin/search.cgi |  | all.by
  alohafind | AlohaFind | q | /search/ |  | alohafind.com
  apollo-lv | Apollo lv | q | /portal/search/ |  | apollo.lv
  apollo7 | Apollo7 | query | /a7db/index.php |  | apollo7.de
  arama | Arama | q | /search.php3 |  | arama.com
  setooz | Setooz | query | /search |  | bg.setooz.com da.setooz.com el.setooz.com fa.setooz.com uk.setooz.com ur.setooz.com
  t-online-partners | T-Online | q | /fast-cgi/tsc |  | brisbane.t-online.de
  t-online-partners | T-Online | q | /dtag/dns/results |  | navigationshilfe.t-online.de
  uol-com-br | uol.com.br | q | /web/ |  | busca.uol.com.br
  terra | Terra | query | /Default.aspx |  | buscador.terra.cl buscador.terra.com.br buscador.terra.es
  aguea | Aguea | q | /s.py |  | chercherfr.aguea.com
  claro-search | Claro Search | q | / |  | claro-search.com
  hit-parade | Hit-Parade | p7 | /general/recherche.asp |  | class.hit-parade.com req.hit-parade.com hit-parade.com
  daemon-search | Daemon search | q | /explore/web |  | daemon-search.com my.daemon-search.com
  eo | eo | x_query | /cgi-bin/eolost.cgi |  | eo.st
  google-partners | Google partners | query | / |  | find.tdc.dk it.luna.tv search.alot.com search.foxtab.com search.juno.com searchresults.verizon.com
  google-partners | Google partners | q | /search |  | go.google.com gogole.co.uk gogole.com googel.co.uk googel.com gppgle.co.uk gppgle.com kadaza.com wwwgoogle.co.uk wwwgoogle.com
  google-partners | Google partners | q | / |  | googlesyndicatedsearch.com
  google-partners | Google partners | MT | / |  | image.search.smt.docomo.ne.jp search.smt.docomo.ne.jp
  google-partners | Google partners | q | / |  | monumentbrowser.com
  google-partners | Google partners | q | /search/index.php |  | netlavis.azione.jp search.dolphin-browser.jp search.leonardo.it search.nan.so
  google-partners | Google partners | q | /search.php |  | search.abv.bg
  google-partners | Google partners | p | /result |  | search.bt.com
  google-partners | Google partners | text | / |  | search.chedot.com
  google-partners | Google partners | Keywords | / |  | search.hiyo.com search.incredimail.com search1.incredimail.com search2.incredimail.com search3.incredimail.com search4.incredimail.com gooofullsearch.com
  google-partners | Google partners | searchTerm | / |  | search.xfinity.com
  google-partners | Google partners | q | /search/index.php | portal | start.lenovo.com optuszoo.com.au
  google-partners | Google partners | q | /search/ |  | startab.me
  google-partners | Google partners | q | / |  | startgoogle.startpagina.nl
  google-partners | Google partners | Keywords | / | portal | fastweb.it
  forestle | Forestle | q | /search.php |  | forestle.mobi forestle.org uk.forestle.org
  dir-com | dir.com | req | / |  | fr.dir.com
  geona | Geona | q | /search |  | geona.net
  holmes | Holmes | q | /search.htm |  | holmes.ge
  yahoo-japan-partners | Yahoo! Japan partners | keyword | / | portal | home.kingsoft.jp
  yahoo-japan-partners | Yahoo! Japan partners | q | / |  | jwsearch.jword.jp
  infospace-partners | InfoSpace partners | q | / | portal | home.speedbit.com
  infospace-partners | InfoSpace partners | q | / |  | isearch.glarysoft.com search.magentic.com search.searchcompletion.com searchmobileonline.com
  infospace-partners | InfoSpace partners | q | /search/web |  | search.fbdownloader.com search.kiwee.com tattoodle.com
  jungle-key | Jungle Key | query | /search.php |  | junglekey.com junglekey.fr
  jyxo | Jyxo | q | /s |  | jyxo.1188.cz
  k9-safe-search | K9 Safe Search | q | /search.jsp |  | k9safesearch.com
  needtofind | Needtofind | searchfor | /search/AJmain.jhtml |  | ko.search.need2find.com
  kwzf | Kwzf | search | / |  | kwzf.net
  lo-st | Lo.st | x_query | /cgi-bin/eolost.cgi |  | lo.st
  metager-partners | Metager | eingabe | /meta/cgi-bin/meta.ger1 |  | meta.rrzn.uni-hannover.de
  virgilio-partners | Virgilio | qrs | / | portal | mobile.virgilio.it
  virgilio-partners | Virgilio | qs | /ricerca |  | ricercanews.virgilio.it
  goo-partners | goo | MT | /web.jsp |  | ocnsearch.goo.ne.jp
  online-no | Online.no | q | /google/index.jsp | portal | online.no
  delfi-ee | Delfi EE | q | /find |  | otsing.delfi.ee
  clix | Clix | question | /resultado.html |  | pesquisa.clix.pt
  poisk-ru | Poisk.Ru | text | /cgi-bin/poisk |  | poisk.ru
  francite | Francite | name | / |  | recherche.francite.com
  alice-adsl | Alice Adsl | qs | /google.pl | portal | rechercher.aliceadsl.fr
  metacrawler-de | MetaCrawler DE | qry | / |  | s1.metacrawler.de s2.metacrawler.de s3.metacrawler.de
  scour-com | Scour.com | q | /search/web/ | words | scour.com
  auone | auone | q | / |  | search.auone.jp sp-search.auone.jp sp-web.search.auone.jp
  auone | auone | q | / |  | sp-image.search.auone.jp
  nifty-partners | Nifty | q | /websearch/search |  | search.azby.fmworld.net
  nifty-partners | Nifty | kw | /search |  | videosearch.nifty.com
  comcast | Comcast | q | / |  | search.comcast.net
  earthlink | Earthlink | q | /search |  | search.earthlink.net
  excite-partners | Excite | q | /web/ |  | search.excite.co.uk search.excite.de search.excite.es search.excite.fr search.excite.it search.excite.nl
  excite-partners | Excite | search | /search.gw | portal | excite.co.jp
  fooooo | Fooooo | q | /web/ |  | search.fooooo.com
  freecause | FreeCause | p | / |  | search.freecause.com
  frontier | Frontier | q | /search/ |  | search.frontier.com
  icq | ICQ | q | /search/results.php |  | search.icq.com
  icq | ICQ | q | /search/results.php | portal | icq.com
  yahoo-partners | Yahoo! partners | q | / |  | search.offerbox.com cercato.it ys.mirostart.com
  peoplepc | PeoplePC | q | /search |  | search.peoplepc.com
  qip-ru | qip.ru | query | /search |  | search.qip.ru
  road-runner | Road Runner | q | / |  | search.rr.com
  seesaa | SeeSaa | q | /index.html | words | search.seesaa.jp
  winamp | Winamp | q | /search/search |  | search.winamp.com
  www-varav | www värav | query | / |  | search.www.ee
  yam | Yam | k | /Search/Web/ |  | search.yam.com
  babylon-partners | Babylon | q | / |  | searchassist.babylon.com
  delfi-lv | Delfi lv | q | /find |  | smart.delfi.lv
  i-play | I-play | q | /searchresults.aspx | portal | start.iplay.com
  suche-info | Suche.info | Keywords | /suche.php |  | suche.info
  surf-canyon | Surf Canyon | q | / |  | surfcanyon.com
  tarmot | Tarmot | q | /ara/ |  | tarmot.com
  so-net-portal | So-net | kw | /search/ |  | video.so-net.ne.jp
  so-net-portal | So-net | query | /search/web/ | portal | so-net.ne.jp
  toolbarhome | Toolbarhome | q | /search.aspx |  | vshare.toolbarhome.com toolbarhome.com
  canoe-ca | Canoe.ca | q | /search | portal | web.canoe.ca
  la-toile-du-quebec | La Toile du Québec | q | /search |  | web.toile.com toile.com
  volny | Volny | search | /fulltext/ | portal | web.volny.cz
  abacho | Abacho | q | /suche |  | abacho.at abacho.ch abacho.co.uk abacho.com abacho.de abacho.es abacho.fr abacho.it se.abacho.com tr.abacho.com
  allesklar | Allesklar | words | / |  | allesklar.at allesklar.ch allesklar.de
  arcor | Arcor | Keywords | /content/searchresult.jsp | portal | arcor.de
  charter | Charter | q | /search/index.php | portal | charter.net
  crawler | Crawler | q | /search/results1.aspx |  | crawler.com
  eurip | Eurip | q | /search/ |  | eurip.com
  euroseek | Euroseek | string | /system/search.cgi | portal | euroseek.com
  everyclick | Everyclick | keyword | / |  | everyclick.com
  fast-browser-search | Fast Browser Search | q | /results/results.aspx |  | fastbrowsersearch.com
  firstsfind | Firstsfind | qry | / |  | firstsfind.com
  fixsuche | Fixsuche | q | / |  | fixsuche.de
  flix-de | Flix.de | keyword | / |  | flix.de
  gnadenmeer | Gnadenmeer | keyword | / | portal | gnadenmeer.de
  gomeo | Gomeo | Keywords | /search/ | words | gomeo.com
  interia | Interia | q | /szukaj | portal | google.interia.pl
  hooseek | Hooseek | recherche | /web |  | hooseek.com
  jungle-spider | Jungle Spider | q | / |  | jungle-spider.de
  kataweb | Kataweb | q | / | portal | kataweb.it
  latne | Latne | q | /siets.php |  | latne.lv
  lookany | LookAny | q | / |  | lookany.com
  maailm-com | maailm.com | tekst | / |  | maailm.com
  mozbot | mozbot | q | /results.php |  | mozbot.co.uk mozbot.com mozbot.fr
  onlysearch | OnlySearch | q | / |  | only-search.com
  plazoo | Plazoo | q | / |  | plazoo.com
  qualigo | Qualigo | q | / |  | qualigo.at qualigo.ch qualigo.de qualigo.nl
  quendu | Quendu | q | /search |  | quendu.com
  searchcanvas | SearchCanvas | q | /web |  | searchcanvas.com
  searchy | Searchy | q | /index.html |  | searchy.co.uk
  sharelook | Sharelook | keyword | / |  | sharelook.fr
  skynet | Skynet | q | /services/recherche/google | portal | skynet.be
  suchmaschine-com | Suchmaschine.com | suchstr | /cgi-bin/wo.cgi |  | suchmaschine.com
  suchnase | Suchnase | q | / |  | suchnase.de
  talimba | talimba | search | /index.php |  | talimba.com
  talktalk | TalkTalk | query | /search/results.html | portal | talktalk.co.uk
  torry | Torry | q | /search/ |  | torry.io
  trouvez-com | Trouvez.com | query | / |  | trouvez.com
  trovarapido | TrovaRapido | q | /result.php |  | trovarapido.com
  url-organzier | URL.ORGanzier | q | / |  | url.org
  walhello | Walhello | key | /search |  | walhello.com walhello.de walhello.info walhello.nl
  web-nl | Web.nl | zoekwoord | / | portal | web.nl
  weborama | weborama | QUERY | / | portal | weborama.fr
  websearch | WebSearch | q | /search/results2.aspx |  | websearch.com
  witch | Witch | search | /search-result.php |  | witch.de
  woopie | Woopie | kw | /search |  | woopie.jp
  x-recherche | X-Recherche | MOTS | /cgi-bin/websearch |  | x-recherche.com
  yongzin | Yongzin | word | /page/search.do |  | yongzin.com
  yougoo | YouGoo | q | / |  | yougoo.fr
  zxuso | Zxuso | wd | /ri/ |  | zxuso.com
  austronaut | Austronaut | q | / |  | austronaut.at
  inbox | Inbox | q | /search/results1.aspx | portal | inbox.com
  zoohoo | Zoohoo | q | / |  | zoohoo.cz
`;

type Row = { name: string; parameter: string; path: string; where: string; hosts: readonly string[] };

export const matomoEngines = enginesFrom('Matomo search engine list', 'CC0-1.0', () =>
  [...rowsById()].map(([id, rows]) => engineOf(id, rows)),
);

function rowsById(): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const line of table.split('\n')) {
    const [id = '', name = '', parameter = '', path = '/', where = '', hosts = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    if (id === '') continue;
    const row = { name, parameter, path, where, hosts: wordList(hosts) };
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

function engineOf(id: string, rows: readonly Row[]): EngineEntry {
  const [first] = rows;
  const words = rows.find((row) => row.where === 'words');
  const host = first?.hosts[0] ?? '';
  return {
    id,
    name: first?.name ?? id,
    kind: 'general',
    places: rows.map(placeOf),
    queryParameters: [...new Set(rows.map((row) => row.parameter))],
    resultsAddress:
      words === undefined
        ? `https://${host}${first?.path ?? '/'}?${first?.parameter ?? 'q'}={query}`
        : `https://${host}${words.path}{query}`,
    ...(words === undefined ? {} : { wordsInPath: words.path }),
  };
}

function placeOf(row: Row): EnginePlace {
  if (row.where !== 'portal') return { hosts: row.hosts };
  const path = row.path.length > 1 ? row.path.replace(/\/$/, '') : row.path;
  return { hosts: row.hosts, paths: [path.toLowerCase()], parameters: { [row.parameter.toLowerCase()]: [] } };
}

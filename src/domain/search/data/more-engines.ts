import { enginesFrom } from '../engines-from.ts';
import { wordList } from '../word-list.ts';

/** Small and new indexes, image and video search, and engines named after their users; own knowledge. */
const table = `
  marginalia | Marginalia | marginalia-search.com search.marginalia.nu marginalia.nu | query | /search
  mwmbl | Mwmbl | mwmbl.org beta.mwmbl.org | q | /
  stract | Stract | stract.com | q | /search
  wiby | Wiby | wiby.me wiby.org | q | /
  alexandria | Alexandria | alexandria.org | q | /
  right-dao | Right Dao | rightdao.com | q | /search
  gigablast | Gigablast | gigablast.com gigablast.org | q | /search
  private-sh | Private.sh | private.sh | q | /search
  searchmysite | searchmysite.net | searchmysite.net | q | /search/
  kozmonavt | Kozmonavt | kozmonavt.su kozmonavt.gq | q | /s
  unobtanium | Unobtanium | unobtanium.rocks | search | /search
  ichido | Ichido | ichi.do | q | /search
  kukei | Kukei | kukei.eu | q | /
  wbsrch | wbsrch | wbsrch.com | q | /search
  exalead | Exalead | exalead.com exalead.fr | q | /search/results
  vuhuv | Vuhuv | vuhuv.com vuhuv.com.tr | q | /
  fynd | Fynd | fynd.bot | search | /
  fastbot | Fastbot | fastbot.de | q | /search
  allsearch | Search engines of engines | allsearch.co soovle.com | q | /
  coccoc | Cốc Cốc | coccoc.com | query | /search
  petal | Petal Search | petalsearch.com | query | /search
  rambler | Rambler | nova.rambler.ru search.rambler.ru r0.ru | query | /search
  mail-ru | Mail.ru | go.mail.ru | q | /search
  sputnik-ru | Sputnik | sputnik.ru | q | /search
  nigma | Nigma | nigma.ru nigma.net.ru | s | /
  aport | Aport | aport.ru sm.aport.ru | r | /search
  parsijoo | Parsijoo | parsijoo.ir | q | /web
  yooz | Yooz | yooz.ir | q | /search
  gerdoo | Gerdoo | gerdoo.me zarebin.ir | q | /search
  egerin | Egerin | egerin.com | q | /
  zum | Zum | search.zum.com | query | /search.zum
  nate | Nate | search.nate.com search.daum.net.nate.com | q | /search/all.html
  goo-japan | goo | search.goo.ne.jp | MT | /web.jsp
  nifty | Nifty | search.nifty.com | q | /websearch/search
  biglobe | Biglobe | cgi.search.biglobe.ne.jp images.search.biglobe.ne.jp search.biglobe.ne.jp | q | /cgi-bin/search-st
  rakuten-web | Rakuten Web Search | websearch.rakuten.co.jp | qt | /Web
  so-net | So-net | search.so-net.ne.jp | query | /
  hao123 | Hao123 | hao123.com | query | /
  chinaso | ChinaSo | chinaso.com | q | /search
  youdao-search | Youdao | so.youdao.com | q | /
  zhongsou | Zhongsou | zhongsou.com | w | /p
  najdi | Najdi.si | najdi.si | q | /search.jsp
  onet-search | Onet | szukaj.onet.pl | qt | /wyniki.html
  wp-search | Wirtualna Polska | szukaj.wp.pl | q | /szukaj.html
  netsprint | NetSprint | netsprint.pl | q | /
  zoznam | Zoznam | zoznam.sk | s | /hladaj.fcgi
  centrum-cz | Centrum | search.centrum.cz searchatlas.centrum.cz morfeo.centrum.cz | q | /
  sapo | Sapo | pesquisa.sapo.pt | q | /
  virgilio | Virgilio | ricerca.virgilio.it ricercaimmagini.virgilio.it ricercavideo.virgilio.it | qs | /ricerca
  arianna | Arianna | arianna.libero.it arianna.com | query | /search/abin/integrata.cgi
  tiscali-search | Tiscali | search.tiscali.it search-dyn.tiscali.it hledani.tiscali.cz | q | /
  orange-search | Orange and Voila | lemoteur.orange.fr lemoteur.fr search.ke.voila.fr busca.orange.es voila.fr | kw | /
  free-fr | Free | search.free.fr search1-1.free.fr search1-2.free.fr | q | /google.pl
  t-online | T-Online | suche.t-online.de | q | /fast-cgi/tsc
  freenet-search | freenet | suche.freenet.de | q | /suche
  fireball | Fireball | fireball.com fireball.de | q | /search
  sm-de | SM.de | sm.de | q | /
  acoon | Acoon | acoon.de | begriff | /cgi-bin/search.exe
  tixuma | Tixuma | tixuma.de | sc | /index.php
  kvasir | Kvasir | kvasir.no | q | /alle
  startsiden | ABC Startsiden | startsiden.no startsiden.abcnyheter.no abcsok.no | q | /sok
  findhurtig | Findhurtig | findhurtig.dk | q | /web
  jubii | Jubii | jubii.dk | q | /
  vinden | Vinden | vinden.nl | q | /
  zoeken | Zoeken | zoeken.nl zoek.nl ilse.nl vindex.nl | q | /
  neti | Neti | neti.ee | query | /cgi-bin/otsing
  meta-ua | Meta.ua | meta.ua | q | /search.asp
  bigmir | Bigmir | search.bigmir.net search.ukr.net | q | /
  walla | Walla | search.walla.co.il | q | /
  onkosh | Onkosh | onkosh.com araby.com ayna.com | q | /
  indian-engines | Indian engines | guruji.com epicsearch.in 123khoj.com | q | /search
  laban | Laban | laban.vn wada.vn timkhap.com | q | /search.html
  lycos | Lycos | lycos.com lycos.co.uk lycos.de lycos.fr lycos.es lycos.it lycos.nl | q | /web
  hotbot | HotBot | hotbot.com | q | /
  altavista | AltaVista | altavista.com altavista.de altavista.fr alltheweb.com | q | /web/results
  old-engines | Old names now parked | cuil.com blekko.com ixe.com wisenut.com northernlight.com | q | /
  yippy | Yippy | yippy.com search.yippy.com clusty.com | query | /search
  million-short | Million Short and friends | millionshort.com faroo.com duckduckscrub.com | q | /search
  picsearch | Picsearch | picsearch.com | q | /index.cgi
  tineye | TinEye | tineye.com | url | /search
  pimeyes | Face search | pimeyes.com facecheck.id search4faces.com lenso.ai | url | /
  everypixel | Everypixel | everypixel.com | q | /search
  toolbar-engines | Toolbar and home-page engines | search.conduit.com conduit.com search.babylon.com isearch.babylon.com delta-search.com trovi.com snap.do search.snap.do sweet-page.com search.sweetim.com search.imesh.com search.iminent.com search.incredibar.com search.funmoods.com start.funmoods.com start.facemoods.com mywebsearch.com mysearch.com search.myway.com myway.com search.hp.my.aol.com iminent.com istartsurf.com webssearches.com omniboxes.com nationzoom.com qone8.com v9.com search.v9.com awesomehp.com dosearches.com mystartsearch.com oursurfing.com key-find.com vi-view.com searches.vi-view.com searches.safehomepage.com safehomepage.com globososo.com searches3.globososo.com search.certified-toolbar.com searchnu.com ilivid-search.com search.smartshopping.com smartaddressbar.com search.smartaddressbar.com plusnetwork.com search.genieo.com genieo.com search.chatzum.com chatzum.com search.handycafe.com search.avast.com search.avg.com isearch.avg.com search.zonealarm.com search.f-secure.com searches.f-secure.com search.avira.com search.avira.net safesearch.avira.com safesearch.norton.com nortonsafe.search.ask.com search.trustnav.com trusted-search.com search.lookseek.com myhoome.com lasaoren.com hohosearch.com yoursearching.com searchya.com tab.search-thrill.com feed.helperbar.com search.fc-cmf.com chromesearch.win chromesearch.today | q | /
`;

/** Engines without a page of their own in this catalogue: host, parameter, results. */
export const moreEngines = enginesFrom('own work; Matomo search engine list (CC0-1.0)', 'MIT', () =>
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', name = '', hosts = '', parameter = 'q', path = '/'] = line
        .split('|')
        .map((cell) => cell.trim());
      const hostsOfEngine = wordList(hosts);
      return {
        id,
        name,
        kind: 'general',
        places: [{ hosts: hostsOfEngine }],
        queryParameters: [parameter],
        resultsAddress: `https://${hostsOfEngine[0] ?? ''}${path}?${parameter}={query}`,
      };
    }),
);

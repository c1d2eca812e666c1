import { enginesFrom } from '../engines-from.ts';
import { wordList } from '../word-list.ts';

/** Engines that ask other engines: whatever those find comes through, usually unfiltered. */
export const metasearchEngines = enginesFrom('own work; Matomo search engine list (CC0-1.0)', 'MIT', () => [
  {
    id: 'dogpile',
    name: 'Dogpile and the InfoSpace family',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          dogpile.com dogpile.co.uk metacrawler.com webcrawler.com webfetch.com webfetch.co.uk infospace.com inspsearch.com
          zoo.com excite.com msxml.excite.com search.excite.com monstercrawler.com alltheinternet.com
          search.infospace.com search.b1.org searchresults.com wow.com search.wow.com
        `),
      },
    ],
    queryParameters: ['q', 'qry', 'query'],
    resultsAddress: 'https://www.dogpile.com/serp?q={query}',
  },
  {
    id: 'info-com',
    name: 'Info.com and the System1 family',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          info.com zapmeta.com zapmeta.co.uk zapmetasearch.com zapmetasearch.co.uk search.com searchencrypt.com
          izito.com izito.co.uk visymo.com searchinfonow.com results.excite.com.s1search.co life123.com kensaq.com
          smarter.com searchalot.com simpli.com fastquicksearch.com teoma.co.uk looksmart.com ecosearch.org
        `),
      },
    ],
    queryParameters: ['q', 'query', 'key'],
    resultsAddress: 'https://www.info.com/serp?q={query}',
  },
  {
    id: 'metager',
    name: 'MetaGer',
    kind: 'metasearch',
    places: [{ hosts: wordList('metager.de metager.org metager.es metager3.de metager2.de metager.net') }],
    queryParameters: ['eingabe', 'q'],
    resultsAddress: 'https://metager.org/meta/meta.ger3?eingabe={query}',
  },
  {
    id: 'etools',
    name: 'eTools',
    kind: 'metasearch',
    places: [{ hosts: ['etools.ch'] }],
    queryParameters: ['query'],
    resultsAddress: 'https://www.etools.ch/searchSubmit.do?query={query}',
  },
  {
    id: 'carrot2',
    name: 'Carrot2',
    kind: 'metasearch',
    places: [{ hosts: ['search.carrot2.org'] }],
    queryParameters: ['query', 'q'],
    resultsAddress: 'https://search.carrot2.org/?query={query}',
  },
  {
    id: 'mamma',
    name: 'Mamma',
    kind: 'metasearch',
    places: [{ hosts: ['mamma.com'] }],
    queryParameters: ['q', 'query'],
    resultsAddress: 'https://www.mamma.com/result.php?q={query}',
  },
  {
    id: 'searxng',
    name: 'SearXNG instances',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          searx.space searx.be searx.tiekoetter.com search.inetol.net opnxng.com paulgo.io priv.au search.ononoki.org
          baresearch.org searx.perennialte.ch northboot.xyz etsi.me copp.gg darmarit.org find.xenorchestra.com
          fairsuch.net freesearch.club grep.vim.wtf kantan.cat metacat.online nyc1.sx.ggtyler.dev ooglester.com
          s.mble.dk s.trung.fun search.080609.xyz search.4040940.xyz search.bladerunn.in search.buddyverse.net
          search.canine.tools search.catboy.house search.charliewhiskey.net search.citw.lgbt search.darkness.services
          search.einfachzocken.eu search.federicociro.com search.hbubli.cc search.im-in.space search.indst.eu
          search.ipsys.bf search.ipv6s.net search.leptons.xyz search.librenode.com search.lumaeris.com
          search.mdosch.de search.nadeko.net search.nerdvpn.de search.oh64.moe search.oksauce.org search.ohaa.xyz
          search.privacyredirect.com search.projectsegfau.lt search.rhscz.eu search.rowie.at search.sapti.me
          search.smnz.de search.stinpriza.org search.system51.co.uk search.trom.tf search.undertale.uk
          search.url4irl.com search.us.projectsegfau.lt search.2b9t.xyz search.ashisgreat.xyz search.blitzw.in
          search.bus-hit.me search.chemicals-in-the-water.eu search.colbster937.dev search.demoniak.ch
          search.disroot.org search.dotone.nl search.ethibox.fr search.femboy.ad search.gcomm.ch search.hostux.net
          search.jpng.cc search.kiwitalk.de search.lvkaszus.pl search.minus27315.dev search.modalogi.com
          search.neet.works search.ngn.tf search.notashelf.dev search.pereira.fr search.prvcy.eu search.sev.monster
          search.snopyta.org search.teamriverbubbles.com search.unlocked.link search.vojk.au search.zina.dev
          searx.ankha.ac searx.aleteoryx.me searx.baczek.me searx.bndkt.io searx.catfluori.de searx.cthd.icu
          searx.daetalytica.io searx.dresden.network searx.divided-by-zero.eu searx.electroncash.de searx.esmailelbob.xyz
          searx.ericaftereric.top searx.everypizza.im searx.fi searx.fmac.xyz searx.foobar.vip searx.foss.family
          searx.fossbin.net searx.garudalinux.org searx.gnous.eu searx.headpat.exchange searx.hardwired.link
          searx.info searx.juancord.xyz searx.kutay.dev searx.lunar.icu searx.mastodontech.de searx.me searx.mha.fi
          searx.mxchange.org searx.namejeff.xyz searx.nakhan.net searx.neocities.org searx.netzspielplatz.de
          searx.nevrlands.de searx.nixnet.services searx.oakleycord.dev searx.ox2.fr searx.prvcy.eu searx.pwoss.org
          searx.ramondia.net searx.rhscz.eu searx.ro searx.roflcopter.fr searx.ru searx.semipvt.com searx.sev.monster
          searx.si searx.slash-dev.de searx.sethforprivacy.com searx.stuehieyr.com searx.thefloatinglab.world
          searx.tux.land searx.tuxcloud.net searx.tyil.nl searx.underworld.fr searx.vitalya.ru searx.webheberg.info
          searx.work searx.xyz searx.zcyph.cc searx.zhenyapav.com searxng.ch searxng.nl searxng.shreven.org
          searxng.site searxng.website searxng.world searxng.hweeren.com searxng.brihx.fr searxng.dcmf.hu
          searxng.deliberate.world searxng.f24o.zip searxng.biz searxng.cups.moe search.gingerhat.space seek.fyi
          sx.catgirl.cloud sx.thatxtreme.dev sx.vern.cc trovu.komun.org xo.wtf www.gruble.de gruble.de jsearch.pw
          myprivatesearch.com anon.sx timdor.noip.me spot.ecloud.global spot.murena.io nogoo.me monocles.de
          privatesearch.app susper.com
        `),
      },
      { hosts: ['disroot.org'], exact: true, paths: ['/search'] },
    ],
    queryParameters: ['q'],
    resultsAddress: 'https://searx.be/search?q={query}',
    bangSign: '!',
  },
  {
    id: 'whoogle',
    name: 'Whoogle instances',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          whoogle.io whoogle.dcs0.hu whoogle.lunar.icu whoogle.privacydev.net whoogle.fossho.st whoogle.hostux.net
          search.albony.xyz search.garudalinux.org search.dr460nf1r3.org search.nezumi.party s.tokhmi.xyz wg.vern.cc
          whoogle-search.herokuapp.com whoogle.himiko.cloud gowogle.voring.me www.whooglesearch.ml
          search.sethforprivacy.com search.exonip.de
        `),
      },
    ],
    queryParameters: ['q'],
    resultsAddress: 'https://whoogle.io/search?q={query}',
    bangSign: '!',
  },
  {
    id: 'librex',
    name: 'LibreX, LibreY, 4get and Araa instances',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          librex.devol.it librex.baczek.me librex.beparanoid.de librex.catalyst.sx librex.extravi.dev librex.freedit.eu
          librex.kitscomputer.tk librex.me librex.mikata.ru librex.myroware.net librex.nohost.network librex.pufe.org
          librex.retro-hax.net librex.supernets.org librex.terryiscool160.xyz librex.uk.to librex.zzls.xyz
          librey.baczek.me librey.bloat.cat librey.danwin1210.de librey.franklyflawless.org librey.myroware.net
          librey.org librey.nezumi.party ly.owo.si buscar.weblibre.org glass.prpl.wtf search.davidovski.xyz
          search.madreyk.xyz search.milivojevic.in.rs search.pabloferreiro.es search.spaceint.fr search.funami.tech
          search.mikata.ru lx.vern.cc x-librex.com search2.ahwx.org
          4get.ca 4get.bloat.cat 4get.canine.tools 4get.ch 4get.dcs0.hu 4get.edmateo.site 4get.hbubli.cc
          4get.kizuki.lol 4get.lunar.icu 4get.lvkaszus.pl 4get.nadeko.net 4get.neco.lol 4get.plunked.party
          4get.psily.garden 4get.seitan-ayoub.lol 4get.sijh.net 4get.silly.computer 4get.zzls.xyz 4getus.zzls.xyz
          4g.ggtyler.dev 4g.opnxng.com search.milky.moe araa.extravi.dev araa.wiz.town tailsx.extravi.dev
        `),
      },
    ],
    queryParameters: ['q', 's'],
    resultsAddress: 'https://4get.ca/web?s={query}',
    bangSign: '!',
  },
  {
    id: 'yacy',
    name: 'YaCy',
    kind: 'metasearch',
    places: [{ hosts: wordList('yacy.searchlab.eu search.lumino.so yacy.foxystoat.com') }],
    queryParameters: ['query'],
    resultsAddress: 'https://yacy.searchlab.eu/?query={query}',
  },
  {
    id: 'disconnect-search',
    name: 'Disconnect Search',
    kind: 'metasearch',
    places: [{ hosts: ['search.disconnect.me'] }],
    queryParameters: ['query', 'q'],
    resultsAddress: 'https://search.disconnect.me/searchTerms/search?query={query}',
  },
  {
    id: 'gprivate',
    name: 'Front ends to Google',
    kind: 'metasearch',
    places: [
      {
        hosts: wordList(`
          gprivate.com gibiru.com lukol.com searchlock.com results.searchlock.com privacywall.org freespoke.com
          tusksearch.com gfsoso.com darkoogle.com blackle.com blackoogle.com guruoogle.com
          scroogle.org ghosterysearch.com glowstery.com oscobo.com oscobo.co.uk hidesearch.com unbubble.eu
          peekier.com runnaroo.com neeva.com cliqz.com xayn.com infinitysearch.co infinitysearch.xyz
          cyclone.sh degoog.org nona.de ekoru.org ekoru.com ecogine.org elliot-for-water.com elliotforwater.com
          givewater.com rapusia.org gexsi.com youcare.world entireweb.com goodsearch.com
          benefind.de searchnow.com
        `),
      },
    ],
    queryParameters: ['q', 'query'],
    resultsAddress: 'https://www.gibiru.com/results.html?q={query}',
  },
]);

import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const reader = (): Category => ({
  name: 'reader',
  title: 'Reader views, text-only and other front ends that show pages of other sites',
  source: 'own work',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    r.jina.ai s.jina.ai reader.jina.ai 12ft.io 13ft.io 1ft.io outline.com outlinetldr.com smry.ai smry.eu txtify.it
    textise.net printfriendly.com pdfcrowd.com web2pdfconvert.com webtopdf.com html2pdf.com
    pdfmyurl.com getpocket.com instapaper.com readability.com readwise.io wallabag.it
    wallabag.org raindrop.io pinboard.in diigo.com feedly.com inoreader.com newsblur.com theoldreader.com
    feedbin.com netvibes.com flipboard.com feeder.co bazqux.com commafeed.com miniflux.app rss.app fetchrss.com
    politepol.com rsshub.app feed43.com morss.it fivefilters.org ftr.fivefilters.net pushtokindle.com frogfind.com
    68k.news theoldnet.com removepaywall.com removepaywalls.com paywallbuster.com
    freedium.cfd freedium-mirror.cfd scribe.rip medium.rip readmedium.com bypasspaywalls.com
    archivebuttons.com googleweblight.com skweezer.com skweezer.net
    mowser.com loband.org nitter.net nitter.poast.org nitter.privacydev.net nitter.it
    nitter.cz nitter.space xcancel.com twstalker.com sotwe.com twiiit.com lightbrd.com nitter.tiekoetter.com
    libreddit.de libredd.it safereddit.com redlib.catsarch.com redlib.tux.pizza redlib.perennialte.ch teddit.net
    teddit.zaggy.nl troddit.com reddit.artemislena.eu l.opnxng.com invidious.io yewtu.be inv.nadeko.net
    invidious.nerdvpn.de invidious.jing.rocks vid.puffyan.us invidious.snopyta.org inv.riverside.rocks
    invidious.kavin.rocks invidious.fdn.fr iv.ggtyler.dev invidious.privacyredirect.com invidious.materialio.us
    invidious.privacydev.net yt.artemislena.eu piped.video piped.kavin.rocks piped.yt piped.privacydev.net
    piped.adminforge.de cloudtube.app viewpure.com yout-ube.com youtubeunblocked.live
    unblockvideos.com hooktube.com freetubeapp.io materialious.nadeko.net poketube.fun poketube.site
    proxitok.pabloferreiro.es tok.adminforge.de snaptik.app ssstik.io picuki.com imginn.com dumpor.com
    greatfon.com pixwox.com storiesig.info imgsed.com gramhir.com anonyig.com inflact.com rimgo.pussthecat.org
    rimgo.totaldarkness.net quetre.iket.me quetre.pussthecat.org libremdb.iket.me breezewiki.com antifandom.com
    priviblur.fly.dev wikiless.org anonymousoverflow.owo.si farside.link libredirect.github.io
    codetabs.com url2png.com urlbox.io urlbox.com screenshotmachine.com screenshotapi.net
    screenshotlayer.com thum.io s-shot.ru site-shot.com screenshot.guru shrinktheweb.com page2images.com
    browshot.com apiflash.com miniature.io pikwy.com urlscan.io view-page-source.com
    browserframe.com responsinator.com
    responsivedesignchecker.com whatismyscreenresolution.org am-i-responsive.co.uk ami.responsivedesign.is
    screenfly.org quirktools.com mobiletest.me deviceponsive.com 
    iframe-generator.com iframetester.com htmlpreview.github.io raw.githack.com rawcdn.githack.com
   
  `),
});

import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const downloads = (): Category => ({
  name: 'downloads',
  title: 'Programs, apps, torrents and file lockers',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    softonic.com softonic.pl softonic.fr softonic.de download.cnet.com download.com filehippo.com majorgeeks.com
    softpedia.com uptodown.com utdstc.com tucows.com brothersoft.com freedownloadmanager.org snapfiles.com
    filepuma.com filehorse.com fileplanet.com getintopc.com oceanofgames.com igg-games.com steamunlocked.net
    fitgirl-repacks.site apunkagames.com crackwatch.com skidrowreloaded.com cracked.io nulled.to cs.rin.ru
    apkpure.com apkpure.net apkmirror.com apkcombo.com apkmody.io apkmody.com an1.com happymod.com happymod.io
    rexdl.com revdl.com moddroid.com aptoide.com 9apps.com mobogenie.com getjar.com f-droid.org apkfab.com
    apkgk.com apks.pro liteapks.com modyolo.com acmarket.net panda-helper.org tweakbox.mobi appvalley.vip
    altstore.io sideloadly.io thepiratebay.org thepiratebay10.org piratebay.live pirateproxy.live tpb.party
    1337x.to 1337x.st x1337x.ws rarbg.to rarbgprx.org yts.mx yts.am yts.rs eztv.re eztvx.to limetorrents.lol
    limetorrents.pro torrentz2.eu torrentz2.nz kickasstorrents.to katcr.to kat.am torlock.com torrentdownloads.pro
    torrentgalaxy.to zooqle.com nyaa.si rutracker.org bt4g.org btdig.com magnetdl.com solidtorrents.to idope.se
    skytorrents.to demonoid.is isohunt.to fitgirlrepacks.co torrentfunk.com utorrent.com bittorrent.com
    qbittorrent.org deluge-torrent.org transmissionbt.com vuze.com webtorrent.io btorrent.xyz seedr.cc put.io
    offcloud.com bitport.io real-debrid.com alldebrid.com premiumize.me zbigz.com mega.nz mega.io mega.co.nz
    mediafire.com 4shared.com zippyshare.com rapidgator.net uploaded.net nitroflare.com turbobit.net
    uploadhaven.com filefactory.com depositfiles.com letitbit.net hitfile.net katfile.com ddownload.com
    1fichier.com uptobox.com userscloud.com usersdrive.com dropgalaxy.com file-upload.com sendspace.com
    wetransfer.com we.tl transfernow.net smash.gg fromsmash.com send-anywhere.com gofile.io pixeldrain.com
    anonfiles.com bayfiles.com file.io transfer.sh 0x0.st catbox.moe filebin.net
    krakenfiles.com workupload.com ufile.io upload.ee racaty.io bowfile.com terabox.com 1024terabox.com
    pikpak.com mypikpak.com pan.baidu.com aliyundrive.com alipan.com sci-hub.se libgen.is libgen.rs z-lib.org
    z-library.sk annas-archive.org pdfdrive.com oceanofpdf.com vk.cc fmovies.to 123movies.net 123moviesfree.net
    putlocker.vip solarmovie.to gomovies.sx soap2day.to soap2day.rs lookmovie2.to yesmovies.ag primewire.tf
    kissanime.ru 9anime.to aniwave.to zoro.to hianime.to gogoanime.gg animepahe.ru kissasian.li dramacool.pa
    flixtor.to sflix.to cineby.app hdtoday.tv bflix.gg popcorntime.app stremio.com y2mate.com y2mate.nu ytmp3.cc
    ytmp3.nu savefrom.net ssyoutube.com loader.to mp3juices.cc mp3skulls.to mp3download.to notube.io flvto.com
    converto.io onlinevideoconverter.com keepvid.com 9xbuddy.com clipconverter.cc yt1s.com snapsave.app
    fdown.net tubidy.mobi tubidy.cool spotifydown.com spotimate.io serials.ws
    crackstreams.com streameast.live sportsurge.net vipleague.pm totalsportek.com
  `),
});

import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const proxiesVpn = (): Category => ({
  name: 'proxies-vpn',
  title: 'Proxies, VPNs, tunnels, remote screens and browsers in the cloud',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    croxyproxy.com croxyproxy.net croxyproxy.rocks croxyproxy.org croxy.network croxyproxy.io proxysite.com
    proxysite.one proxysite.cloud proxysite.site hidemyass.com hide.me hideme.io kproxy.com kproxy.io
    4everproxy.com 4everproxy.org blockaway.net plainproxies.com proxyium.com proxyium.net genmirror.com
    hidester.com hidester.one whoer.net zend2.com filterbypass.me filterbypass.com megaproxy.com anonymouse.org
    anonymouse.com vpnbook.com proxfree.com unblock-websites.com unblockwebsites.us unblocksites.online
    unblockproxy.me unblocker.us unblocker.yt youtubeproxy.org atozproxy.com proxyscrape.com proxy-list.download
    free-proxy-list.net sslproxies.org us-proxy.org spys.one hidemy.name hidemy.io hidemyna.me proxynova.com
    geonode.com proxydb.net proxyrarbg.org openproxy.space freeproxy.world proxybay.one unblockit.cat
    unblocked.gdn unblockninja.com proxyninja.org ninjaproxy.com ninjacloak.com vtunnel.com btunnel.com
    ctunnel.com dtunnel.com ktunnel.com polysolve.com webproxy.to webproxy.best webproxy.net dontfilter.us
    newipnow.com sitenable.com sitenable.info sitenable.pw sitenable.top proxfly.net proxyfree.org proxypx.com
    proxyweb.net proxy.toolur.com turbohide.com alterproxy.org freeopenproxy.com fastusaproxy.com 12345proxy.pk
    ukproxy.org ultrasurf.us my-proxy.com boomproxy.com xitenow.com securefor.com pagesvault.com hidebuzz.us
    hidebux.com proxyone.net prontoproxy.com thebestproxy.info bypassthe.net workingproxy.net anonproxy.eu
    orangeproxy.net siteget.net englandproxy.co.uk ukfilterproxy.com dynamicproxy.co proxymesh.com brightdata.com
    luminati.io smartproxy.com decodo.com oxylabs.io soax.com webshare.io packetstream.io iproyal.com
    proxy-cheap.com proxyrack.com netnut.io infatica.io stormproxies.com scraperapi.com scrapingbee.com
    zenrows.com crawlbase.com scrapfly.io corsproxy.io cors.io allorigins.win cors-anywhere.herokuapp.com
    cors.sh cors.bridged.cc thingproxy.freeboard.io api.codetabs.com yacdn.org cors.eu.org corsfix.com
    whateverorigin.org htmldriven.com crossorigin.me jsonp.afeld.me titaniumnetwork.org titaniumnetwork.dev
    holyubofficial.net holyunblocker.net incog.works incog.dev interstellarproxy.org interstellarnetwork.app
    gointerstellar.app nebulaproxy.io nebula.bio rammerhead.org rammerhead.com womginx.com corrosion.dev
    palladium.dev ultraviolet.rip metallicloak.net selenite.cc shuttleproxy.com doge.gg dogeub.com artclass.site
    terbiumon.top alu.dev emeraldunblocked.com infamous.games totallyscience.co totallyscience.pages.dev
    3kh0.github.io 3kh0.net lunaar.org space-unblocked.com daydreamx.pro dayd.win phantom.wtf vapor.onl
    petezah.com frogiesarcade.win tinf0il.site rosin.network bypass.rip nautilus-os.com browserling.com browser.lol
    browserstack.com lambdatest.com crossbrowsertesting.com saucelabs.com hyperbeam.com tutturu.tv
    rabb.it turbo.net kasmweb.com kasm.com sqrx.com squarex.com puffin.com puffinbrowser.com cloudmosa.com
    webgap.io authentic8.com browserbase.com neko.m1k1o.net onworks.net distrotest.net distrosea.com
    copy.sh appetize.io apponfly.com anydesk.com teamviewer.com rustdesk.com nomachine.com getscreen.me
    dwservice.net remotedesktop.google.com splashtop.com logmein.com gotomypc.com chromeremotedesktop.com
    supremocontrol.com ultraviewer.net remotepc.com aeroadmin.com iperiusremote.com ammyy.com realvnc.com
    tightvnc.com paperspace.com shells.com ngrok.com ngrok.io ngrok.app ngrok.dev ngrok-free.app ngrok-free.dev
    localtunnel.me loca.lt serveo.net trycloudflare.com pinggy.io pinggy.link pinggy.online tailscale.com
    ts.net zerotier.com localhost.run lhr.life localxpose.io playit.gg portmap.io packetriot.com inlets.dev
    bore.pub tunnelmole.com tunnelto.dev expose.dev hamachi.cc vpn.net radmin-vpn.com netbird.io nordvpn.com
    nordaccount.com expressvpn.com surfshark.com protonvpn.com cyberghostvpn.com privateinternetaccess.com
    ipvanish.com purevpn.com vyprvpn.com tunnelbear.com windscribe.com mullvad.net ivpn.net hotspotshield.com
    hola.org holavpn.net betternet.co touchvpn.net zenmate.com browsec.com hoxx.com setupvpn.com urban-vpn.com
    urbanvpn.com veepn.com veepn.co planetvpn.com freevpnplanet.com atlasvpn.com privatevpn.com strongvpn.com
    torguard.net airvpn.org perfect-privacy.com vpn.ac vpnunlimited.com keepsolid.com zoogvpn.com hidden24.co.uk
    fastestvpn.com ivacy.com ovpn.com azirevpn.com trust.zone le-vpn.com vpnsecure.me vpnarea.com blackvpn.com
    cactusvpn.com buffered.com speedify.com astrill.com 12vpx.com vpnac.com privado.com privadovpn.com
    x-vpn.com xvpn.io thunder-vpn.com turbovpn.com turbovpn.co snapvpn.com securevpn.pro vpnproxymaster.com
    superunlimited.com supervpn.im solo-vpn.com ultravpn.com mozillavpn.com vpn.mozilla.org adguard-vpn.com
    adguard-vpn.online warp.plus cloudflarewarp.com psiphon.ca psiphon3.com lanternvpn.com getlantern.org
    lantern.io outline-vpn.com getoutline.org ultrasurf.org dongtaiwang.com freegate.one geph.io tunsafe.com
    vpngate.net softether.org openvpn.net openvpn.com wireguard.com shadowsocks.org shadowsocks.com v2ray.com
    v2fly.org xtls.github.io hiddify.com amnezia.org amneziavpn.org happ.su happ.info sing-box.app sagernet.org
    karing.app clashverge.dev clash.wiki nekoray.app v2raytun.com streisand.app foxray.org shadowrocket.app
    proxifier.com freecap.ru sockscap64.com tunnello.com gomvpn.com hide-my-ip.com hidemyip.com getfoxyproxy.org
    smartdnsproxy.com unlocator.com getflix.com.au unblock-us.com overplay.net adfreetime.com uflix.com.au
    ibvpn.com vpntunnel.com torproject.org tor.eff.org torbrowser.cc onion.ws onion.ly onion.to onion.cab
    onion.link onion.pet onion.sh onion.moe onion.foundation tor2web.org tor2web.io darkweb.onl hiddenservice.net
    ahmia.fi onionsearchengine.com onionlandsearchengine.com haystak.directory tails.net tails.boum.org whonix.org
    orbot.app guardianproject.info geti2p.net i2p.net i2pd.website freenet.org freenetproject.org hyphanet.org
    zeronet.io lokinet.org oxen.io yggdrasil-network.github.io uproxy.org ceno.app censorship.no tribler.org
    onionshare.org ooni.org ipfs.io dweb.link cloudflare-ipfs.com cf-ipfs.com gateway.pinata.cloud 4everland.io
    nftstorage.link w3s.link ipfs.fleek.co via0.com ipns.co eth.limo eth.link epicbrowser.com alohabrowser.com
    tenta.com ghostsurf.com safeip.com anonymizer.com the-cloak.com guardster.com surfeasy.com gpass1.com
    peacefire.org circumventor.net simpleproxy.dev stealthy.co proxtube.com unblock-yt.com unblocktheship.org
    mysterium.network orchid.com deeper.network tachyon.eco 928plus.com boslife.me dlercloud.com justmysocks.net
    nexitally.com mudfish.net exitlag.com noping.com wtfast.com outfox.gg gearupbooster.com lagofast.com aaex.uk
    amytele.com ark.to baicaonetwork.com bighead.group blinkload.zone cloudn.me conair.me cordcloud.org dfvpn.com
    gfw.press maying.co mocloudplus.com mray.club muncloud.dog renzhe.cloud ssplive.pw ssrpass.pw 2dust.link
    clashmi.app clashparty.org clashyun.com flclashx.app metacubex.one nsloon.com onexray.com prizrak.app
    shadowlaunch.com stash.ws telex.cc vpnrouter.homes wgtunnel.com wiresock.net throneproj.github.io
  `),
});

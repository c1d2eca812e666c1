import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const social = (): Category => ({
  name: 'social',
  title: 'Social media, dating and live video',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    facebook.com fb.com fb.me fb.watch facebook.net m.me instagram.com ig.me cdninstagram.com threads.net
    threads.com twitter.com x.com t.co twimg.com tiktok.com musical.ly tiktokv.com tiktokcdn.com douyin.com
    lemon8-app.com snapchat.com snap.com sc-cdn.net bereal.com bere.al reddit.com redd.it redditmedia.com
    tumblr.com pinterest.com pinterest.co.uk pinterest.de pinterest.fr pinterest.es
    pinterest.it pinterest.ca pinterest.com.au pinterest.jp pin.it linkedin.com lnkd.in vk.com vk.ru vkontakte.ru
    ok.ru odnoklassniki.ru weibo.com weibo.cn xiaohongshu.com rednote.com xhslink.com zhihu.com douban.com
    tieba.baidu.com tieba.com kuaishou.com kwai.com bilibili.com b23.tv mixi.jp ameblo.jp naver.me band.us
    cyworld.com bsky.app bsky.social mastodon.social mastodon.online mastodon.world mstdn.social mstdn.jp pawoo.net
    mas.to fosstodon.org hachyderm.io techhub.social mastodon.lol joinmastodon.org pixelfed.social misskey.io
    lemmy.world lemmy.ml kbin.social gab.com gettr.com parler.com truthsocial.com minds.com mewe.com vero.co
    clubhouse.com joinclubhouse.com quora.com ask.fm askfm.com tellonym.me ngl.link sarahah.com yolo.live
    sendit.live curiouscat.live curiouscat.me yikyak.com whisper.sh jodel.com after-school.app 4chan.org
    4channel.org 8kun.top 8chan.moe endchan.net 2ch.hk 2ch.su 5ch.net kiwifarms.net kiwifarms.st lihkg.com
    livejournal.com deviantart.com wattpad.com fanfiction.net archiveofourown.org ao3.org furaffinity.net
    9gag.com imgur.com ifunny.co funnyjunk.com ebaumsworld.com knowyourmeme.com twitch.tv ttvnw.net kick.com
    trovo.live bigo.tv bigolive.tv liveme.com tango.me likee.video streamlabs.com caffeine.tv dlive.tv younow.com
    azarlive.com rumble.com odysee.com bitchute.com dailymotion.com veoh.com liveleak.com triller.co vine.co
    coub.com locals.com patreon.com onlyfans.com fansly.com tinder.com bumble.com hinge.co badoo.com pof.com
    okcupid.com match.com grindr.com zoosk.com meetme.com skout.com tagged.com hi5.com myspace.com bebo.com
    friendster.com wizz.chat wizzapp.com yubo.live hoop.photo spotafriend.co monkey.app monkey.cool wink.com
    getwink.app purp.app lipsi.me gas.app gasapp.co locket.camera lapse.app zenly.com  amino.com
    aminoapps.com weheartit.com polyvore.com ello.co plurk.com taringa.net hive.social  post.news
    cohost.org spill.com spacehey.com nextdoor.com nextdoor.co.uk meetup.com foursquare.com swarmapp.com
    untappd.com  momio.me popjam.com  kidzworld.com  habbo.com imvu.com
    secondlife.com gaiaonline.com vrchat.com recroom.com zepeto.me avakin.com woozworld.com moviestarplanet.com
    msp2.com gacha.club   
  `),
});

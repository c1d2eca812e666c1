import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const chat = (): Category => ({
  name: 'chat',
  title: 'Chat, messengers, video calls with strangers, forums',
  source: 'own work; v2fly domain-list-community (MIT)',
  licence: 'MIT',
  except: wordList(``),
  hosts: wordList(`
    discord.com discord.gg discordapp.com discordapp.net discord.media discord.co dis.gd discord.gift
    discordsays.com disboard.org top.gg whatsapp.com whatsapp.net wa.me messenger.com telegram.org telegram.me
    t.me telegram.dog telegra.ph signal.org signal.me viber.com line.me kakao.com kakaotalk.com
    wechat.com  qq.com skype.com slack.com slack-edge.com element.io
    matrix.org matrix.to rocket.chat zulip.com zulipchat.com mattermost.com guilded.gg revolt.chat
    stoat.chat fluxer.app spacebar.chat getsession.org session.org threema.ch wire.com wickr.com keybase.io
    briarproject.org simplex.chat kik.com kik.me groupme.com botim.me imo.im hike.in nimbuzz.com icq.com
    aim.com trillian.im ebuddy.com paltalk.com camfrog.com tinychat.com chatango.com chatzy.com
    chatib.us chatavenue.com chat-avenue.com teenchat.com teen-chat.org kidschat.net chatblink.com e-chat.co
    y99.in wireclub.com talkwithstranger.com strangermeetup.com chatrandom.com chatroulette.com omegle.com
    omegle.tv omegleapp.me omegle.fun omegle.cc ome.tv ometv.tv emeraldchat.com camsurf.com chathub.cam
    shagle.com bazoocam.org coomeet.com faceflow.com dirtyroulette.com camgo.com chatspin.com fruzo.com
    joingy.com chatki.com omegleweb.com uhmegle.com umingle.com thundr.tv vooz.co stranger.chat
    strangercam.com azar.live holla.world hollavideo.com luckycrush.live ablo.live airtime.com
    houseparty.com bunch.live rave.io rave.watch kosmi.io watch2gether.com w2g.tv metastream.online sync-tube.de
    cytu.be twoseven.xyz gather.town spatial.chat kumospace.com jitsi.org
    meet.jit.si whereby.com talky.io gotomeeting.com libera.chat freenode.net kiwiirc.com
    mibbit.com irccloud.com webchat.quakenet.org undernet.org rizon.net efnet.org dalnet.com textnow.com
    textfree.us pinger.com textplus.com talkatone.com sideline.com hushed.com textem.net receive-smss.com
    receive-sms-online.info sms-online.co quackr.io temp-mail.org tempmail.com 10minutemail.com guerrillamail.com
    mailinator.com yopmail.com maildrop.cc getnada.com sharklasers.com dispostable.com throwawaymail.com
    emailondeck.com mohmal.com privnote.com
    forumotion.com proboards.com invisionfree.com tapatalk.com
    ptt.cc dcard.tw  resetera.com neogaf.com gamefaqs.gamespot.com ar15.com bodybuilding.chat
    incels.is looksmax.org lookism.net sanctioned-suicide.net sanctionedsuicide.net
  `),
});

import { googleDomains } from '../../search/data/google-domains.ts';
import { wordList } from '../../search/word-list.ts';
import type { Category } from '../category.ts';

export const translation = (): Category => ({
  name: 'translation',
  title: 'Pages and words put into another language',
  source: 'own work',
  licence: 'MIT',
  except: wordList(``),
  hosts: [
    ...googleDomains().map((domain) => `translate.google.${domain}`),
    ...wordList(`
    translate.goog translate.googleusercontent.com translate.yandex.com translate.yandex.ru translate.yandex.net
    translated.turbopages.org deepl.com microsofttranslator.com translatetheweb.com translator.microsoft.com
    translatoruser.net translatoruser-int.net papago.naver.com papago.naver.net reverso.net babelfish.com
    babelfish.org worldlingo.com systran.net systransoft.com systran.io systranet.com itranslate.com
    imtranslator.net imtranslator.com promt.com promt.one online-translator.com translate.ru translate.com
    translatedict.com freetranslation.com freetranslations.org webtran.eu webtranslate.com tradukka.com
    paralink.com apertium.org sdl.com sdlautomatedtranslation.com frengly.com
    nicetranslator.com translator.eu etranslator.ro stars21.com fanyi.baidu.com fanyi.youdao.com fanyi.sogou.com
    fanyi.qq.com fanyi.so.com fanyi.caiyunapp.com interpreter.caiyunai.com lingocloud.com iciba.com
    lingva.ml lingva.thedaviddelta.com lingva.lunar.icu translate.plausibility.cloud
    lingva.garudalinux.org translate.projectsegfau.lt simplytranslate.org simplytranslate.esmailelbob.xyz
    translate.bus-hit.me mozhi.aryak.me mozhi.pussthecat.org translate.igna.wtf libretranslate.com
    translate.argosopentech.com translate.terraprint.co libretranslate.de translate.fedilab.app gts-translation.com
    translatefx.com translation.babylon-software.com im-translator.com doctranslator.com
    onlinedoctranslator.com doctranslate.io  translated.net
    lingvanex.com machinetranslation.com openl.io
    textranslator.com protranslate.net excite-translate.jp honyaku.yahoo.co.jp translate.weblio.jp
    mirai-translate.com miraitranslate.com ezglot.com yandex-translate.com bing-translator.com translate-web.com
    immersivetranslate.com kantanmt.com gtranslate.io gtranslate.net localizejs.com linguise.com
    conveythis.com
  `),
  ],
});

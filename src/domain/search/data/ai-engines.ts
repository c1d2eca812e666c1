import { enginesFrom, type EngineEntry } from '../engines-from.ts';
import { wordList } from '../word-list.ts';

const duckDuckGo = ['duckduckgo.com'];

/** One AI engine a line: id | name | hosts | parameter with the words | results address. */
function aiEngines(kind: 'ai-answer' | 'ai-chat', table: string): EngineEntry[] {
  return table
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
        kind,
        places: [{ hosts: hostsOfEngine }],
        queryParameters: [parameter === '' ? 'q' : parameter],
        resultsAddress: `https://${hostsOfEngine[0] ?? ''}${path === '' ? '/' : path}?${parameter === '' ? 'q' : parameter}={query}`,
        aiAnswers: 'stay',
      };
    });
}

/** Engines that answer a search with a text of their own. */
const answering = `
  perplexity | Perplexity | perplexity.ai perplexity.com pplx.ai | q | /search
  you | You.com | you.com | q | /search
  phind | Phind | phind.com | q | /search
  iask | iAsk | iask.ai | q | /
  andi | Andi | andisearch.com | q | /
  komo | Komo | komo.ai | q | /search
  consensus | Consensus | consensus.app | q | /results
  exa | Exa | exa.ai | q | /search
  genspark | Genspark | genspark.ai | query | /search
  felo | Felo | felo.ai | q | /search
  morphic | Morphic | morphic.sh | q | /
  globe-explorer | Globe Explorer | explorer.globe.engineer | q | /
  liner | Liner | getliner.com liner.com | q | /search
  metaso | Metaso | metaso.cn | q | /
  nano-ai | Nano AI Search | n.cn | q | /
  devv | Devv | devv.ai | q | /
  scira | Scira | scira.ai | q | /
  perplexica | Perplexica | perplexica.io | q | /
  bagoodex | Bagoodex | bagoodex.io | q | /
  lepton-search | Lepton Search | search.lepton.run | q | /
  turboseek | TurboSeek | turboseek.io | q | /
  elicit | Elicit | elicit.com elicit.org | q | /
  scispace | SciSpace | scispace.com typeset.io | q | /search
  questionai | Question AI | questionai.com | q | /
  gauth | Gauth | gauthmath.com gauth.ai | q | /
  studyx | StudyX | studyx.ai | q | /
  mindgrasp | Mindgrasp | mindgrasp.ai | q | /
  hix-ai | HIX AI | hix.ai | q | /
  deepwiki | DeepWiki | deepwiki.com deepwiki.org | q | /
`;

/** Chatbots, companions, and machines that write, draw or speak on request. */
const chatting = `
  chatgpt | ChatGPT | chatgpt.com chat.com openai.com oaiusercontent.com sora.com | q | /
  gemini | Gemini | gemini.google.com bard.google.com gemini.google gemini.google.co.uk | q | /app
  google-ai-studio | Google AI Studio | aistudio.google.com makersuite.google.com labs.google aitestkitchen.withgoogle.com | prompt | /prompts/new_chat
  notebooklm | NotebookLM | notebooklm.google.com notebooklm.google | q | /
  copilot | Microsoft Copilot | copilot.microsoft.com copilot.com copilot.cloud.microsoft m365copilot.com copilot-stg.com designer.microsoft.com | q | /
  claude | Claude | claude.ai claude.com anthropic.com clau.de | q | /new
  poe | Poe | poe.com poecdn.net | q | /
  character-ai | Character.AI | character.ai c.ai | q | /
  deepseek | DeepSeek | deepseek.com | q | /
  grok | Grok | grok.com x.ai grokipedia.com | q | /
  meta-ai | Meta AI | meta.ai | q | /
  mistral | Le Chat | mistral.ai | q | /
  pi | Pi | pi.ai heypi.com inflection.ai | q | /
  huggingchat | HuggingChat | huggingface.co hf.co hf.space huggingface.tech | q | /chat
  duck-ai | Duck.ai | duck.ai | q | /
  qwen | Qwen | qwen.ai qwenlm.ai qianwen.com qianwenai.com qianwen.aliyun.com tongyi.com tongyi.aliyun.com | q | /
  kimi | Kimi | kimi.com kimi.ai moonshot.ai moonshot.cn | q | /
  doubao | Doubao | doubao.com | q | /
  ernie | ERNIE Bot | yiyan.baidu.com ernie.baidu.com ai.baidu.com chat.baidu.com wenxin.baidu.com | q | /
  hunyuan | Tencent Yuanbao | yuanbao.tencent.com hunyuan.tencent.com yuanqi.tencent.com | q | /
  chatglm | ChatGLM and Z.ai | chatglm.cn z.ai bigmodel.cn zhipuai.cn zhipucn.com | q | /
  minimax | MiniMax and Talkie | minimax.io minimaxi.com hailuoai.com hailuoai.video talkie-ai.com xingyeai.com | q | /
  spark | iFlytek Spark | xinghuo.xfyun.cn | q | /
  baichuan | Baichuan | baichuan-ai.com | q | /
  step-fun | StepFun | stepfun.com yuewen.cn stepchat.cn | q | /
  alice | Yandex Alice and GigaChat | alice.yandex.ru alice.yandex.net alicepro.yandex.ru giga.chat gigachat.ru | q | /
  replika | Replika | replika.com replika.ai | q | /
  chai | Chai | chai-research.com chai.ml | q | /
  janitor-ai | Janitor AI | janitorai.com | q | /
  crushon | CrushOn | crushon.ai | q | /
  candy-ai | Candy AI and the like | candy.ai dreamgf.ai kupid.ai nomi.ai romanticai.com anima.ai botify.ai | q | /
  kindroid | Kindroid | kindroid.ai | q | /
  polybuzz | PolyBuzz | polybuzz.ai poly.ai.chat | q | /
  spicychat | SpicyChat | spicychat.ai spicywriter.com | q | /
  chub | Chub | chub.ai characterhub.org | q | /
  figgs | Figgs and Moescape | figgs.ai moescape.ai yodayo.com | q | /
  sillytavern | SillyTavern | sillytavern.app | q | /
  cai-tools | Character tools | cai.tools | q | /
  ai-dungeon | AI Dungeon | aidungeon.com aidungeon.io | q | /
  novelai | NovelAI | novelai.net dreamgen.com | q | /
  hello-history | Hello History and Humy | hellohistory.ai humy.ai | q | /
  snapchat-my-ai | My AI | myai.snapchat.com | q | /
  cleverbot | Cleverbot | cleverbot.com existor.com | q | /
  evie | Eviebot and Boibot | eviebot.com boibot.com chimbot.com | q | /
  kuki | Kuki | kuki.ai pandorabots.com | q | /
  simsimi | SimSimi | simsimi.com | q | /
  chatbot-mirrors | Chat bot mirrors | chat-gpt.org chatplus.com chatgptfree.ai chatgpt.org chatgptonline.ai chatgbt.com freechatgpt.chat talkai.info deepai.org toolbaz.com gptgo.ai gpt4free.io chat18.aichatos.xyz chatgptdemo.net chatgptx.de aichatting.net aichat.com chataigpt.org chatbotai.co chatonai.org openchat.team gptonline.ai | q | /
  openrouter | OpenRouter | openrouter.ai | q | /chat
  lmarena | LMArena | lmarena.ai arena.ai chat.lmsys.org lmarena.com | q | /
  together | Together and Groq playgrounds | chat.together.ai groq.com cerebras.ai chutes.ai fireworks.ai | q | /
  cohere | Cohere | cohere.com cohere.ai | q | /
  ai21 | AI21 | ai21.com | q | /
  venice | Venice | venice.ai | q | /
  lumo | Lumo | lumo.proton.me | q | /
  kagi-assistant | Kagi Assistant | assistant.kagi.com translate.kagi.com | q | /
  leo-ai | Brave Leo | leo.brave.com ai-chat.bsg.brave.com | q | /
  monica | Monica, Sider and Merlin | monica.im sider.ai getmerlin.in maxai.me harpa.ai | q | /
  forefront | ForeFront | forefront.ai | q | /
  nat-dev | nat.dev | nat.dev | q | /
  abacus | Abacus ChatLLM | abacus.ai | q | /
  manus | Manus and agents | manus.im manus.ai devin.ai genspark.im skywork.ai minimax-agent.com | q | /
  youmind | YouMind | youmind.com youmind.ai | q | /
  t3-chat | T3 Chat | t3.chat | q | /
  typingmind | TypingMind | typingmind.com | q | /
  chatpdf | ChatPDF and AskYourPDF | chatpdf.com askyourpdf.com pdf.ai humata.ai notegpt.io | q | /
  ai-writers | Writing assistants | quillbot.com jasper.ai writesonic.com copy.ai rytr.me sudowrite.com wordtune.com anyword.com simplified.com smodin.io undetectable.ai hyperwriteai.com essaygenius.ai perfectessaywriter.ai caktus.ai textero.io paperpal.com jenni.ai | q | /
  ai-image-makers | Image makers | midjourney.com craiyon.com leonardo.ai ideogram.ai stability.ai stablediffusionweb.com dreamstudio.ai nightcafe.studio playgroundai.com playground.com lexica.art openart.ai civitai.com tensor.art seaart.ai pixai.art hotpot.ai starryai.com dezgo.com perchance.org artbreeder.com bluewillow.ai getimg.ai clipdrop.co recraft.ai krea.ai lovart.ai liblib.art imagine.art wombo.art dream.ai | q | /
  ai-video-makers | Video makers | runwayml.com pika.art lumalabs.ai klingai.com kling-ai.com kaiber.ai heygen.com synthesia.io d-id.com invideo.io viggle.ai pixverse.ai haiper.ai vidu.com | q | /
  ai-voice-makers | Voice and music makers | suno.com suno.ai udio.com elevenlabs.io speechify.com fakeyou.com uberduck.ai voicemod.net murf.ai play.ht | q | /
  ai-face-changers | Face changers | reface.ai faceswapper.ai deepswap.ai vidnoz.com remaker.ai akool.com | q | /
`;

/** AI that answers or chats: closed in a primary school, and named one by one so that a head can open one. */
export const aiAnswerEngines = enginesFrom(
  'own work; Matomo AI assistant list (CC0-1.0); v2fly domain-list-community (MIT)',
  'MIT',
  () => [
    ...aiEngines('ai-answer', answering),
    {
      id: 'bing-copilot-search',
      name: 'Copilot Search in Bing',
      kind: 'ai-answer',
      places: [
        {
          hosts: ['bing.com'],
          paths: ['/chat', '/copilotsearch', '/create', '/images/create', '/videos/create'],
        },
        { hosts: ['bing.com'], parameters: { showconv: ['1', 'true'], sendquery: ['1', 'true'] } },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://www.bing.com/copilotsearch?q={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'brave-ask',
      name: 'Ask Brave',
      kind: 'ai-answer',
      places: [{ hosts: ['search.brave.com'], paths: ['/ask', '/chat', '/llm'] }],
      queryParameters: ['q'],
      resultsAddress: 'https://search.brave.com/ask?q={query}',
      aiAnswers: 'stay',
    },
  ],
);

export const aiChatEngines = enginesFrom(
  'own work; Matomo AI assistant list (CC0-1.0); v2fly domain-list-community (MIT)',
  'MIT',
  () => [
    ...aiEngines('ai-chat', chatting),
    {
      id: 'duckduckgo-chat',
      name: 'Duck.ai inside DuckDuckGo',
      kind: 'ai-chat',
      places: [
        { hosts: duckDuckGo, paths: ['/chat', '/aichat', '/duckchat', '/duckai', '/duck-ai'] },
        { hosts: duckDuckGo, parameters: { ia: ['chat'], iax: ['chat'] } },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://duckduckgo.com/?q={query}&ia=chat',
      aiAnswers: 'stay',
    },
    {
      id: 'grok-on-x',
      name: 'Grok on X',
      kind: 'ai-chat',
      places: [{ hosts: ['x.com', 'twitter.com'], paths: ['/i/grok'] }],
      queryParameters: ['text'],
      resultsAddress: 'https://x.com/i/grok?text={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'khanmigo',
      name: 'Khanmigo',
      kind: 'ai-chat',
      places: [
        { hosts: ['khanmigo.ai'] },
        { hosts: ['khanacademy.org'], paths: ['/khanmigo', '/khan-labs'] },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://www.khanmigo.ai/?q={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'canva-ai',
      name: 'Canva AI and Adobe Firefly',
      kind: 'ai-chat',
      places: [
        { hosts: ['canva.com'], paths: ['/ai', '/ai-image-generator', '/magic-write'] },
        { hosts: ['firefly.adobe.com'] },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://www.canva.com/ai?q={query}',
      aiAnswers: 'stay',
    },
    {
      id: 'ai-coders',
      name: 'GitHub Copilot and AI coders',
      kind: 'ai-chat',
      places: [
        {
          hosts: [
            'githubcopilot.com',
            'cursor.com',
            'cursor.sh',
            'bolt.new',
            'lovable.dev',
            'v0.dev',
            'v0.app',
          ],
        },
        { hosts: ['github.com'], paths: ['/copilot'] },
      ],
      queryParameters: ['q'],
      resultsAddress: 'https://github.com/copilot?q={query}',
      aiAnswers: 'stay',
    },
  ],
);

import { aiAnswerEngines, aiChatEngines } from '../../search/data/ai-engines.ts';
import type { Category } from '../category.ts';

/** The AI engines of the search catalogue, as far as a whole host is theirs. */
export const aiChat = (): Category => ({
  name: 'ai-chat',
  title: 'AI that chats, answers, writes or draws',
  source: 'the AI engines of the search catalogue',
  licence: 'MIT',
  except: [],
  hosts: [...aiAnswerEngines(), ...aiChatEngines()]
    .flatMap((engine) => engine.places)
    .filter((place) => place.paths === undefined && place.parameters === undefined)
    .flatMap((place) => place.hosts),
});

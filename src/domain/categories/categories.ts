import { madeOnce } from '../made-once.ts';
import type { Category } from './category.ts';
import { aiChat } from './data/ai-chat.ts';
import { archive } from './data/archive.ts';
import { chat } from './data/chat.ts';
import { downloads } from './data/downloads.ts';
import { games } from './data/games.ts';
import { proxiesVpn } from './data/proxies-vpn.ts';
import { reader } from './data/reader.ts';
import { social } from './data/social.ts';
import { translation } from './data/translation.ts';

/** Every category, in the order in which a computing lead reads them. */
export const categories = madeOnce((): readonly Category[] => [
  social(),
  chat(),
  games(),
  aiChat(),
  proxiesVpn(),
  translation(),
  archive(),
  reader(),
  downloads(),
]);

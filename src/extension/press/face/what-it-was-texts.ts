import type { WhatItWas } from '../../../domain/incidents/what-it-was.ts';
import type { MessageName } from '../../platform/text.ts';

/** The words under each picture, by the name of their text. */
export const whatItWasTexts = {
  scary: 'shieldWhatScary',
  unkind: 'shieldWhatUnkind',
  stranger: 'shieldWhatStranger',
  'rude-pictures': 'shieldWhatRude',
  'advert-or-trick': 'shieldWhatTrick',
  'somewhere-else': 'shieldWhatElsewhere',
  'worried-about-friend': 'shieldWhatFriend',
  'about-a-grown-up': 'shieldWhatGrownUp',
  'not-sure': 'shieldWhatNotSure',
} as const satisfies Record<WhatItWas, MessageName>;

import type { MessageHandlers } from '../messages/message-handlers.ts';
import { pressIn } from '../press/press.ts';
import { buttonLook, corner } from './button.ts';
import { language } from './language.ts';
import { lifting, whatWasDone } from './lifting.ts';
import { access, askToOpen, recordBlocked } from './policy.ts';
import { pressFrom } from './press-from.ts';
import { childSays, handlePress } from './press.ts';
import { reconcileShieldTwice } from './reconcile-shield.ts';
import { rest } from './rest.ts';
import { blackPages, shield } from './screen.ts';
import { enterNumber, heedSignInWord } from './sign-in.ts';

/** What is done with each message from a page. */
export const handlers: MessageHandlers = {
  press: ({ pressId }, { tab }) =>
    handlePress({ ...pressIn(tab, pressId, 'page-button'), paintsBlack: true }),
  async 'page-is-black'({ pressId }) {
    blackPages.say(pressId);
    return {};
  },
  'button-look': buttonLook,
  async 'button-moved'(request) {
    await corner.write(request.corner);
    return {};
  },
  'press-on-own-page': ({ pressId }, { tab }) => pressFrom(tab, 'page-button', pressId),
  async 'page-blocked'({ address }) {
    await recordBlocked(address);
    return { kept: true };
  },
  'may-open': ({ address }, { tab, frameId = 0 }) => access.mayOpen({ tabId: tab?.id, frameId, address }),
  'why-blocked': (_request, { tab, url }) => access.whyBlocked({ id: tab?.id, url }),
  async 'ask-to-open'({ address }) {
    return { kept: await askToOpen(address) };
  },
  'choose-language': async (request) => ({ chosen: await language.choose(request.language) }),
  'describe-report': (word) => childSays.whatItWas(word),
  'say-mistake': (word) => childSays.byMistake(word),
  'mistake-wait-over': ({ reportId }) => childSays.waitIsOver(reportId),
  'lift-look': () => lifting.look(),
  'lift-answer': (attempt) => lifting.answer(attempt),
  async 'note-what-was-done'({ outcome, note }) {
    await whatWasDone.note({ outcome, note });
    return {};
  },
  async 'leave-lifted'() {
    await whatWasDone.leave();
    return {};
  },
  async 'rest-shown'({ covering }) {
    if (!covering) await rest.coverIfDue();
    return {};
  },
  async 'child-is-back'() {
    await rest.comeBack();
    return {};
  },
  'sign-in-word': ({ word }) => heedSignInWord(word),
  'enter-number': enterNumber,
  async 'shield-shown'({ covering }) {
    // A shield that is being left still counts as one for a moment.
    if (!covering) reconcileShieldTwice();
    return { covered: await shield.shieldSays(covering) };
  },
};

import * as z from 'zod/mini';
import { blockReasons } from '../../domain/decisions/reasons.ts';
import { buttonCorner, buttonLook } from './button-look.ts';
import { maximumAddressLength } from '../../domain/events/event-limits.ts';
import { pupilLanguage } from '../../domain/policy/pupil-language.ts';
import { maximumNoteLength, outcomeAtChromebook } from '../../domain/incidents/outcome.ts';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { signInWord } from '../../domain/sign-in/sign-in-word.ts';
import { whatItWas } from '../../domain/incidents/what-it-was.ts';

/** Chrome's own limit for an address, in UTF-16 code units. */
const longestHeldAddress = 2_097_152;

/** Who may send a message: a page's content script, one of the extension's own pages, or one in a frame of another page. */
export type Sender = 'content-script' | 'extension-page' | 'extension-frame';

/**
 * Messages inside the extension: one line each says what is asked, what is answered and who may ask. The background
 * parses every request and drops what comes from anybody else. Addresses and titles are never taken from a content
 * script; the background reads them from the tab.
 */
export const extensionMessages = {
  /**
   * The child pressed the button on a page. Sent again, with the same id, until it is answered `kept`: a worker may die
   * between any two of its steps, and the id makes the second try harmless.
   */
  press: {
    request: z.strictObject({ type: z.literal('press'), pressId: z.uuidv7() }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['content-script'],
  },
  /** The black of a press is on the screen; until then nothing else may compete with it for the processor. */
  'page-is-black': {
    request: z.strictObject({ type: z.literal('page-is-black'), pressId: z.uuidv7() }),
    response: z.looseObject({}),
    senders: ['content-script'],
  },
  /** The help button of a page asks what to show, once its first frame stands. */
  'button-look': {
    request: z.strictObject({ type: z.literal('button-look') }),
    response: buttonLook,
    senders: ['content-script', 'extension-page'],
  },
  /** The child pushed the button to another corner, where it is from now on on every page. */
  'button-moved': {
    request: z.strictObject({ type: z.literal('button-moved'), corner: buttonCorner }),
    response: z.looseObject({}),
    senders: ['content-script', 'extension-page'],
  },
  /** The help button of one of the extension's own pages. */
  'press-on-own-page': {
    request: z.strictObject({ type: z.literal('press-on-own-page'), pressId: z.uuidv7() }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /** The blocked page says which address it stands in for. */
  'page-blocked': {
    request: z.strictObject({
      type: z.literal('page-blocked'),
      address: z.string().check(z.maxLength(maximumAddressLength)),
    }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /**
   * The blocked page asks what it stands in for. Everything may be missing: the policy has changed since, or nobody knows any
   * more. The address has lost its credentials; the suggestion is the same words in an approved engine.
   */
  'why-blocked': {
    request: z.strictObject({ type: z.literal('why-blocked') }),
    response: z.looseObject({
      address: z.optional(z.string()),
      reason: z.optional(z.enum(blockReasons)),
      suggestion: z.optional(z.looseObject({ engine: z.string(), address: z.string() })),
    }),
    senders: ['extension-page'],
  },
  /** The page that holds an address asks where to go: there, to its strict form, or to the page that stands in for it. */
  'may-open': {
    request: z.strictObject({
      type: z.literal('may-open'),
      address: z.string().check(z.maxLength(longestHeldAddress)),
    }),
    response: z.looseObject({ address: z.string() }),
    senders: ['extension-page', 'extension-frame'],
  },
  /** "Ask my teacher to open this", for the address that the page stands in for. `kept` once it is on the disk. */
  'ask-to-open': {
    request: z.strictObject({
      type: z.literal('ask-to-open'),
      address: z.string().check(z.maxLength(maximumAddressLength)),
      reason: z.enum(blockReasons),
    }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /** The child taps a language. `chosen` is false when the school has not accepted it; pages follow what is kept. */
  'choose-language': {
    request: z.strictObject({ type: z.literal('choose-language'), language: pupilLanguage }),
    response: z.looseObject({ chosen: z.boolean() }),
    senders: ['extension-page'],
  },
  /**
   * The child tapped a picture of what it was. Sent again, with the same id, until it is answered; `kept` is false where no such
   * report covers the screen any more.
   */
  'describe-report': {
    request: z.strictObject({
      type: z.literal('describe-report'),
      wordId: z.uuidv7(),
      reportId: z.uuidv7(),
      what: whatItWas,
    }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /** "I pressed by mistake", or that taken back. */
  'say-mistake': {
    request: z.strictObject({
      type: z.literal('say-mistake'),
      wordId: z.uuidv7(),
      reportId: z.uuidv7(),
      takenBack: z.boolean(),
    }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /** The short wait after "I pressed by mistake" is over. `led` where policy and what is kept lead to the start page. */
  'mistake-wait-over': {
    request: z.strictObject({ type: z.literal('mistake-wait-over'), reportId: z.uuidv7() }),
    response: z.looseObject({ led: z.boolean() }),
    senders: ['extension-page'],
  },
  /** The adults' part of the shield asks what to show. */
  'lift-look': {
    request: z.strictObject({ type: z.literal('lift-look') }),
    response: z.looseObject({
      challenge: z.optional(z.string()),
      hasSealedCodes: z.boolean(),
      waitMs: z.number(),
    }),
    senders: ['extension-page'],
  },
  /** What an adult typed to lift the shield. Sent again, with the same id, until it is answered; it counts once. */
  'lift-answer': {
    request: z.strictObject({
      type: z.literal('lift-answer'),
      attemptId: z.uuidv7(),
      typed: z.string().check(z.maxLength(100)),
    }),
    response: z.looseObject({ lifted: z.boolean(), waitMs: z.number() }),
    senders: ['extension-page'],
  },
  /** The adult says what was done, for what was lifted here. */
  'note-what-was-done': {
    request: z.strictObject({
      type: z.literal('note-what-was-done'),
      outcome: outcomeAtChromebook,
      note: z.optional(z.string().check(z.maxLength(maximumNoteLength))),
    }),
    response: z.looseObject({}),
    senders: ['extension-page'],
  },
  /** The adult goes, with or without a word; nobody is asked for one afterwards. */
  'leave-lifted': {
    request: z.strictObject({ type: z.literal('leave-lifted') }),
    response: z.looseObject({}),
    senders: ['extension-page'],
  },
  /** A resting page says whether it fills the screen. */
  'rest-shown': {
    request: z.strictObject({ type: z.literal('rest-shown'), covering: z.boolean() }),
    response: z.looseObject({}),
    senders: ['extension-page'],
  },
  /** A screen that was left alone was touched. */
  'child-is-back': {
    request: z.strictObject({ type: z.literal('child-is-back') }),
    response: z.looseObject({}),
    senders: ['extension-page'],
  },
  /** A child's answer at sign-in. Sent again until it is answered; `kept` is false for a class or number that is no longer shown. */
  'sign-in-word': {
    request: z.strictObject({ type: z.literal('sign-in-word'), word: signInWord }),
    response: z.looseObject({ kept: z.boolean() }),
    senders: ['extension-page'],
  },
  /** An adult enters this Chromebook's number with the staff code. */
  'enter-number': {
    request: z.strictObject({
      type: z.literal('enter-number'),
      number: deviceNumber,
      code: z.string().check(z.maxLength(200)),
    }),
    response: z.looseObject({ said: z.enum(['entered', 'wrong', 'wait', 'not-here']) }),
    senders: ['extension-page'],
  },
  /** A shield page stands and asks to be made full screen. */
  'shield-shown': {
    request: z.strictObject({ type: z.literal('shield-shown'), covering: z.boolean() }),
    response: z.looseObject({ covered: z.boolean() }),
    senders: ['extension-page'],
  },
} as const satisfies Record<
  string,
  { request: z.ZodMiniType; response: z.ZodMiniType; senders: readonly Sender[] }
>;

export type ExtensionMessages = typeof extensionMessages;
export type MessageType = keyof ExtensionMessages;
export type RequestOf<T extends MessageType> = z.infer<ExtensionMessages[T]['request']>;
export type ResponseOf<T extends MessageType> = z.infer<ExtensionMessages[T]['response']>;

import * as z from 'zod/mini';
import type { Role } from './role.ts';

/** What somebody may do or see, in plain words. */
export const rights = [
  /** Numbers, colours and who needs help, and their live stream. Never an address or a title. */
  'see-board',
  /** Lessons that run: who started them, what they send, from whom the internet is withdrawn and why. */
  'see-lessons',
  /** "I have seen it" and "on my way". */
  'answer-press',
  /** The page that a press was about, and what the child said of it. */
  'open-press',
  /** What was done about a press, which ends it; and taking it up again. Passing it to the DSL is part of answering it. */
  'note-outcome',
  'lift-shield',
  /** Keeps what lifts a shield without a network. */
  'keep-lift-keys',
  /** What a child says past the class teacher, who might be the one it is about. */
  'read-words-for-dsl',
  /** The log of all incidents, with what never reaches the board. Every look is recorded. */
  'read-log',
  /** Opens a page that a child has reported again, with a written reason. */
  'reopen-page',
  'run-lessons',
  /** What children ask to have opened, and the answer. */
  'answer-wishes',
  /** "What would my class see?" Nothing of it is kept. */
  'preview',
  /** Begins drills and reads what came of them. */
  'run-drills',
  /** Figures without a name, a number or an address, and without counts that would tell of few children. */
  'see-figures',
  /** Tells the hub the school's policy, and sees which Chromebooks have another one. */
  'keep-policy',
  'keep-classes',
  /** Which child has which number. Every look is recorded. */
  'see-names',
  /** Adds children to a register, changes their numbers, imports lists. */
  'keep-register',
  /** Takes the names of children who have left out of the register. */
  'erase-names',
  /** Who looked at whose name. */
  'read-looks',
  /** What a Chromebook says of itself; gives it a number, replaces it, takes nothing from it any more. */
  'keep-devices',
  /** Says which browsers are the school's own: on those, names are kept for when there is no network. It shows no name. */
  'mark-browsers',
  /** Who has an account and which roles. */
  'see-adults',
  /** Invites adults, gives and takes roles, ends accounts. */
  'change-adults',
  /** Which roles are told of what by mail, and when the digest is made. */
  'choose-notices',
  /** The daily digests: counts, numbers and colours, and the head of the hub's log. */
  'read-digests',
] as const;

export const right = z.enum(rights);
export type Right = z.infer<typeof right>;

/**
 * Which role may do and see what. This is the one table; what does not stand here is refused. A governor reads figures
 * alone; whoever provides the ICT sees the board, on which there is no child's name, no address and no title.
 */
export const rightsOfRole: Readonly<Record<Role, readonly Right[]>> = {
  teacher: [
    'see-board',
    'see-lessons',
    'answer-press',
    'open-press',
    'note-outcome',
    'lift-shield',
    'keep-lift-keys',
    'run-lessons',
    'answer-wishes',
    'keep-classes',
    'see-names',
    'keep-register',
    'preview',
    'run-drills',
  ],
  supply: [
    'see-board',
    'see-lessons',
    'answer-press',
    'open-press',
    'note-outcome',
    'lift-shield',
    'run-lessons',
    'answer-wishes',
    'see-names',
    'preview',
    'run-drills',
  ],
  office: ['see-board', 'see-lessons', 'answer-press', 'keep-classes', 'see-names', 'keep-register'],
  'computing-lead': [
    'see-board',
    'see-lessons',
    'answer-press',
    'keep-classes',
    'keep-devices',
    'mark-browsers',
    'see-adults',
    'change-adults',
    'choose-notices',
    'read-digests',
    'preview',
    'run-drills',
    'keep-policy',
    'see-figures',
  ],
  dsl: [
    'see-board',
    'see-lessons',
    'answer-press',
    'open-press',
    'note-outcome',
    'lift-shield',
    'keep-lift-keys',
    'read-words-for-dsl',
    'read-log',
    'reopen-page',
    'see-names',
    'erase-names',
    'read-looks',
    'see-adults',
    'choose-notices',
    'read-digests',
    'preview',
    'run-drills',
    'see-figures',
  ],
  'deputy-dsl': [
    'see-board',
    'see-lessons',
    'answer-press',
    'open-press',
    'note-outcome',
    'lift-shield',
    'keep-lift-keys',
    'read-words-for-dsl',
    'read-log',
    'reopen-page',
    'see-names',
    'erase-names',
    'read-looks',
    'see-adults',
    'choose-notices',
    'read-digests',
    'preview',
    'run-drills',
    'see-figures',
  ],
  head: [
    'see-board',
    'see-lessons',
    'answer-press',
    'open-press',
    'note-outcome',
    'lift-shield',
    'keep-lift-keys',
    'read-words-for-dsl',
    'read-log',
    'see-names',
    'erase-names',
    'read-looks',
    'run-lessons',
    'answer-wishes',
    'keep-devices',
    'mark-browsers',
    'see-adults',
    'change-adults',
    'choose-notices',
    'read-digests',
    'preview',
    'run-drills',
    'keep-policy',
    'see-figures',
  ],
  governor: ['see-figures'],
  'ict-provider': ['see-board', 'keep-devices', 'mark-browsers', 'keep-policy'],
};

/**
 * Rights that a grant for one class gives for that class alone. The others hold everywhere: a child in the room may be logged in with
 * another colour, and somebody has to come.
 */
export const rightsOfOneClass: readonly Right[] = [
  'see-lessons',
  'open-press',
  'note-outcome',
  'lift-shield',
  'run-lessons',
  'answer-wishes',
  'preview',
  'run-drills',
  'see-names',
];

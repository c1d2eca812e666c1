import type { StoryEntry } from '../../contracts/http/story.ts';
import { classColourLooks } from '../../ui/class-colours.ts';
import { noticedWords } from '../board/noticed-words.ts';

const sessionWords: Readonly<Record<string, string>> = {
  'session-started': 'somebody signed in',
  'session-ended': 'signed out',
  'number-questioned': 'the child said that this is not its number',
  'number-confirmed': 'the child said that the number is right',
  'number-entered': 'an adult entered the number there',
};
const actedWords: Readonly<Record<string, string>> = {
  seen: 'looked',
  'on-my-way': 'on the way',
  'shield-lifted': 'lifted the shield',
};
const notedDeeds: Readonly<Record<string, string>> = {
  'dealt-with': 'noted that it was dealt with',
  'passed-to-dsl': 'passed it to the DSL',
  'taken-up': 'took it up again',
};
const thereWords: Readonly<Record<string, string>> = {
  'shield-lifted': 'the shield was lifted on the Chromebook',
  'lift-refused': 'a wrong answer to lift the shield was typed',
  'report-dealt-with': 'what was done was noted on the Chromebook',
};
const saidWords: Readonly<Record<string, string>> = {
  'what-it-was': 'the child said what it was',
  'by-mistake': 'the child said that it was a mistake',
  'no-mistake': 'the child said that it was no mistake',
};
const lessonWords: Readonly<Record<string, string>> = {
  start: 'lesson started',
  change: 'lesson changed',
  end: 'lesson ended',
  lapsed: 'lesson was over',
  'eyes-up': 'eyes up',
  'eyes-down': 'eyes down again',
  withdraw: 'internet withdrawn from this number',
  'give-back': 'internet given back to this number',
};

/** One line of what happened on a Chromebook. @returns undefined for what only a newer release knows. */
export function storyWords({
  kind,
  what = '',
  byName,
  className,
  colour,
  blocks,
  note,
}: StoryEntry): string | undefined {
  switch (kind) {
    case 'pressed':
      return 'the child asked for help';
    case 'child-said':
      return saidWords[what];
    case 'adult-acted':
      return byAdult(byName, actedWords[what]);
    case 'adult-noted':
      return byAdult(byName, notedDeeds[what]);
    case 'at-chromebook':
      return thereWords[what];
    case 'blocked':
      return blocks === 1 ? '1 address was refused' : `${blocks} addresses were refused`;
    case 'lesson':
      return withNote(inLesson(className, byName, lessonWords[what]), note);
    case 'session':
      if (what === 'class-signed-in') return `signed in as ${colourName(colour)}`;
      if (what === 'class-unexpected') return `wrong colour: signed in as ${colourName(colour)}`;
      return sessionWords[what];
    case 'noticed':
      return noticedWords(what)?.short?.toLowerCase();
    case 'looked':
      return byAdult(byName, 'looked at which sites were refused');
    default:
      return undefined;
  }
}

function byAdult(name: string | undefined, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${name ?? 'somebody'}: ${words}`;
}

function inLesson(className = '', byName: string | undefined, words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  return `${className}: ${words}${byName === undefined ? '' : ` (${byName})`}`;
}

/** What an adult wrote is theirs: it stands in quotation marks. */
function withNote(words: string | undefined, note: string | undefined): string | undefined {
  return words === undefined || note === undefined ? words : `${words}: “${note}”`;
}

function colourName(colour: StoryEntry['colour']): string {
  return colour === undefined ? 'another class' : classColourLooks[colour].name;
}

import { madeOnce } from '../made-once.ts';

/** Letters of other alphabets that look like Latin ones, as far as NFKD leaves them alone. */
const lookalikes = madeOnce((): Readonly<Record<string, string>> => ({
  ...pairs('аa вb еe ѐe ёe зe иu кk лn мm нh оo пn рp сc тt уy хx ѕs іi їi јj һh ӏl ԁd ԛq ԝw ґr чy'),
  ...pairs('αa βb γy δd εe ζz ηn θo ικ κk λl μm νv ξe οo πn ρp σo ςs τt υu φo χx ψy ωw'.replace('ικ', 'ιi')),
  ...pairs('ıi łl øo đd ħh ŋn ŧt ƀb ɑa ɡg ɩi ɪi ʀr ʏy ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz'),
  ...pairs('օo սu հh ոn ռn ցg зe'),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}));

/**
 * Words without disguise: lower case, accents off, letters that cannot be seen taken out, letters that only look Latin
 * made Latin. Longer texts are cut; nobody types 2,000 characters into a search box.
 */
export function plainLetters(text: string): string {
  const start = text.slice(0, 2_000);
  // oxlint-disable-next-line no-control-regex -- ASCII is the usual case, and needs none of this.
  if (/^[\x00-\x7f]*$/.test(start)) return start.toLowerCase();
  return start
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0\u2800]/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (letter) => lookalikes()[letter] ?? letter);
}

function pairs(list: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

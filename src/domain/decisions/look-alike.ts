import { decodePunycode } from './decode-punycode.ts';

/** A host written to be taken for another one. */
export type LookAlike = {
  /** As a browser could show it. */
  readonly shown: string;
  /** The ASCII host that it looks like, when every letter of it has a Latin double. */
  readonly likeHost: string | undefined;
  /** Whether one label of it mixes Latin with Greek or Cyrillic letters, which no language does. */
  readonly mixed: boolean;
};

/** Greek and Cyrillic letters that look like a Latin one in common fonts (Unicode's confusables, the lower-case part). */
const doubles = new Map(
  (
    'аa Ьb вb сc ԁd еe ёe һh нh іi їi јj кk ӏl мm оo рp ԛq гr ѕs тt цu ѵv ѡw ԝw хx уy үy ғf өo пn ' +
    'ɡg ɑa ıi łl αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw ϲc ϳj'
  )
    .split(' ')
    .map(([letter = '', double = '']) => [letter, double] as const),
);

/**
 * Looks behind an international host name.
 *
 * @returns undefined for a host without international letters, and for one that is no look-alike, such as `bücher.example`.
 */
export function lookAlike(host: string): LookAlike | undefined {
  if (!host.includes('xn--')) return undefined;
  const labels = host.split('.').map(shownLabel);
  const shown = labels.join('.');
  const like = labels.map(latinDouble).join('.');
  const likeHost = like !== shown && /^[\0-\x7F]*$/.test(like) ? like : undefined;
  const mixed = labels.some(
    (label) => /[a-z]/.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label),
  );
  return mixed || likeHost !== undefined ? { shown, likeHost, mixed } : undefined;
}

function shownLabel(label: string): string {
  return label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label;
}

function latinDouble(label: string): string {
  return Array.from(label, (letter) => doubles.get(letter) ?? letter).join('');
}

import type { JSX } from 'preact';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { text, type MessageName } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { signInPictures } from './sign-in-pictures.ts';

const rules: readonly { picture: keyof typeof signInPictures; words: MessageName }[] = [
  { picture: 'kind', words: 'rulesKind' },
  { picture: 'secret', words: 'rulesSecret' },
  { picture: 'lesson', words: 'rulesLesson' },
  { picture: 'ask', words: 'rulesAsk' },
  { picture: 'tell', words: 'rulesTell' },
];

/** The rules of use, a picture and a few words each. Whoever would rather ask first goes on, and is asked again next time. */
export function RulesOfUse(): JSX.Element {
  return (
    <>
      <h1>{text('rulesTitle')}</h1>
      <ul class="rules">
        {rules.map(({ picture, words }) => (
          <li key={words}>
            <LinePicture picture={signInPictures[picture]} />
            <p>{text(words)}</p>
          </li>
        ))}
      </ul>
      <div class="choices">
        <Choice picture="yes" word={{ says: 'rules-accepted' }} isFirst>
          {text('rulesAccept')}
        </Choice>
        <Choice picture="later" word={{ says: 'rules-later' }}>
          {text('rulesLater')}
        </Choice>
      </div>
    </>
  );
}

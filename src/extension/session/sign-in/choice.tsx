import type { ComponentChildren, JSX } from 'preact';
import type { SignInWord } from '../../../domain/sign-in/sign-in-word.ts';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { sayAtSignIn } from './say-at-sign-in.ts';
import { signInPictures } from './sign-in-pictures.ts';

type ChoiceProps = {
  picture: keyof typeof signInPictures;
  word: SignInWord;
  /** What most children tap: it leads on. */
  isFirst?: boolean;
  children: ComponentChildren;
};

/** One answer: a picture, and the word beneath it. */
export function Choice({ picture, word, isFirst = false, children }: ChoiceProps): JSX.Element {
  return (
    <button
      type="button"
      class={isFirst ? 'choice is-first' : 'choice'}
      data-says={word.says}
      onClick={(event) => {
        if (event.isTrusted) void sayAtSignIn(word);
      }}
    >
      <LinePicture picture={signInPictures[picture]} />
      <span>{children}</span>
    </button>
  );
}

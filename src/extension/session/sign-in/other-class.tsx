import type { JSX } from 'preact';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { ClassCard } from './class-card.tsx';
import { signInPictures } from './sign-in-pictures.ts';
import type { SignInView } from './sign-in-view.ts';

/** Another class is expected here: said without blame, with what to do about it. */
export function OtherClass({ view }: { view: SignInView }): JSX.Element | null {
  const { colour, expected } = view;
  if (colour === undefined || expected === undefined) return null;
  return (
    <>
      <h1>{text('signInOtherClass')}</h1>
      <div class="two-classes">
        <figure>
          <figcaption>{text('signInYouAre')}</figcaption>
          <ClassCard colour={colour} />
        </figure>
        <figure>
          <figcaption>{text('signInLessonFor')}</figcaption>
          <ClassCard colour={expected} />
        </figure>
      </div>
      <p class="with-picture">
        <LinePicture picture={signInPictures['show-adult']} />
        {text('signInShowTeacher')}
      </p>
      {view.isByAccount && (
        <p class="with-picture">
          <LinePicture picture={signInPictures.leave} />
          {text('signInLogOff')}
        </p>
      )}
      <div class="choices">
        {view.mayChoose && (
          <Choice picture="tiles" word={{ says: 'not-my-class' }}>
            {text('signInChooseClass')}
          </Choice>
        )}
        <Choice picture="go-on" word={{ says: 'stay-in-class', expected }} isFirst>
          {text('signInGoOn')}
        </Choice>
      </div>
    </>
  );
}

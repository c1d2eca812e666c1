import type { JSX } from 'preact';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { DeviceNumber } from '../../device/device-badge.tsx';
import { text } from '../../platform/text.ts';
import { ForAnAdult } from './for-an-adult.tsx';
import { Choice } from './choice.tsx';
import { ClassCard } from './class-card.tsx';
import { signInPictures } from './sign-in-pictures.ts';
import type { SignInView } from './sign-in-view.ts';

/** The number, huge, beside the class: "Is this your number?" */
export function AskNumber({ view }: { view: SignInView }): JSX.Element {
  const { number, colour, mayChoose } = view;
  return (
    <>
      <div class="who-is-here">
        <Number view={view} />
        {colour !== undefined && <ClassCard colour={colour} />}
      </div>
      <h1>{text('signInIsNumber')}</h1>
      <div class="choices">
        <Choice picture="yes" word={{ says: 'my-number', shown: number }} isFirst>
          {text('signInYes')}
        </Choice>
        <Choice picture="no" word={{ says: 'not-my-number', shown: number }}>
          {text('signInNo')}
        </Choice>
        {mayChoose && colour !== undefined && (
          <Choice picture="tiles" word={{ says: 'not-my-class' }}>
            {text('signInAnotherClass')}
          </Choice>
        )}
      </div>
    </>
  );
}

/** The child said no. An adult looks; nobody is kept waiting for one. */
export function NumberQuestioned({ view }: { view: SignInView }): JSX.Element {
  const { number } = view;
  return (
    <>
      <div class="who-is-here">
        <Number view={view} />
        <LinePicture class="told" picture={signInPictures['show-adult']} />
      </div>
      <h1>{text('signInThanks')}</h1>
      <p>{text('signInShowAdult')}</p>
      <div class="choices">
        <Choice picture="yes" word={{ says: 'my-number', shown: number }}>
          {text('signInIsMine')}
        </Choice>
        <Choice picture="go-on" word={{ says: 'go-on', shown: number }} isFirst>
          {text('signInGoOn')}
        </Choice>
      </div>
      <ForAnAdult view={view} />
    </>
  );
}

/** Another Chromebook says the same number. Which of them is right an adult sees on the lids. */
export function NumberTwice({ view }: { view: SignInView }): JSX.Element | null {
  const { number } = view;
  if (number === null) return null;
  return (
    <>
      <div class="who-is-here">
        <Number view={view} />
        <LinePicture class="told" picture={signInPictures.twice} />
      </div>
      <h1>{text('signInTwice', String(number))}</h1>
      <p>{text('signInShowTeacher')}</p>
      <div class="choices">
        <Choice picture="go-on" word={{ says: 'number-twice-seen', shown: number }} isFirst>
          {text('signInGoOn')}
        </Choice>
      </div>
    </>
  );
}

/** Nothing says which number this is. */
export function NumberMissing({ view }: { view: SignInView }): JSX.Element {
  return (
    <>
      <div class="who-is-here">
        <LinePicture class="told" picture={signInPictures['no-number']} />
        <LinePicture class="told" picture={signInPictures['show-adult']} />
      </div>
      <h1>{text('signInNoNumber')}</h1>
      <p>{text('signInShowAdult')}</p>
      <div class="choices">
        <Choice picture="go-on" word={{ says: 'go-on', shown: null }} isFirst>
          {text('signInGoOn')}
        </Choice>
      </div>
      <ForAnAdult view={view} />
    </>
  );
}

function Number({ view }: { view: SignInView }): JSX.Element {
  return <DeviceNumber facts={{ deviceNumber: view.number }} />;
}

import { v7 } from 'uuid';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { whatItWas, type WhatItWas } from '../../../domain/incidents/what-it-was.ts';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { whatItWasPictures } from '../../../ui/what-it-was-pictures.ts';
import { wait } from '../../platform/wait.ts';
import { text } from '../../platform/text.ts';
import { Saying } from './saying.tsx';
import { sayToBackground } from './say-to-background.ts';
import { whatItWasTexts } from './what-it-was-texts.ts';

/** So long the tick is seen before the pictures go, in milliseconds. */
const tickIsSeenMs = 700;

/**
 * Nine pictures, of which one tap says what it was. What was said before is not shown: the next to look at this screen may be the
 * one it is about.
 *
 * @param who the raised hand and the number.
 * @param onEnd when it is kept.
 */
export function ChooseWhat(props: { reportId: string; who: JSX.Element; onEnd: () => void }): JSX.Element {
  const [tapped, setTapped] = useState<{ what: WhatItWas; isKept: boolean }>();
  const say = async (what: WhatItWas) => {
    setTapped({ what, isKept: false });
    const isKept = await sayToBackground({
      type: 'describe-report',
      wordId: v7(),
      reportId: props.reportId,
      what,
    });
    if (isKept) {
      setTapped({ what, isKept });
      await wait(tickIsSeenMs);
    }
    props.onEnd();
  };
  return (
    <main class="choose" data-view="what">
      {props.who}
      <h1 tabIndex={-1}>
        <span data-spoken>{text('shieldWhat')}</span>
      </h1>
      <p class="choose-freely">
        <Saying name="shieldNeedNotSay" />
      </p>
      <ul class="choices">
        {whatItWas.options.map((what) => (
          <li key={what}>
            <button
              type="button"
              class="choice"
              data-what={what}
              data-kept={tapped?.what === what && tapped.isKept}
              onClick={() => void say(what)}
            >
              <LinePicture picture={whatItWasPictures[what]} class="choice-picture" />
              <span data-spoken>{text(whatItWasTexts[what])}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

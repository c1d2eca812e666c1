import type { JSX } from 'preact';
import type { AlertDetails } from '../../contracts/http/alerts.ts';
import { LinePicture } from '../../ui/line-picture.tsx';
import { whatItWasPictures } from '../../ui/what-it-was-pictures.ts';
import { knownWhat, suggestedC, whatWords } from './child-word-texts.ts';

/** What the child says it was, in the picture that it tapped. Nobody has to say anything. */
export function WhatTheChildSays({ press }: { press: AlertDetails }): JSX.Element {
  const { what, words = [] } = press;
  const isForDsl = words.findLast((word) => word.what === what)?.forDsl === true;
  return (
    <dd class="child-says">
      {what === undefined ? (
        <em>Nothing. A child need not say.</em>
      ) : (
        <Said what={what} isForDsl={isForDsl} />
      )}
    </dd>
  );
}

function Said({ what, isForDsl }: { what: string; isForDsl: boolean }): JSX.Element {
  const known = knownWhat(what);
  const suggested = suggestedC(what);
  return (
    <>
      <p class="child-says-what">
        {known === undefined ? null : (
          <LinePicture picture={whatItWasPictures[known]} class="child-picture" />
        )}
        <strong>{whatWords(what)}</strong>
        {suggested === undefined ? null : <span class="tag">{suggested}</span>}
        {isForDsl ? <span class="tag tag--dsl">For the DSL</span> : null}
      </p>
      {isForDsl ? (
        <p>The child’s screen says to tell another grown-up. Do not ask the child about it in the class.</p>
      ) : null}
    </>
  );
}

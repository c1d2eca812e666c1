import type { JSX } from 'preact';
import type { RestKind } from './rest-kind.ts';

/** A calm picture that says the same as the words. */
export function RestPicture({ kind }: { kind: Exclude<RestKind, 'log-off'> }): JSX.Element {
  return (
    <svg class="rest-picture" viewBox="0 0 240 150" aria-hidden="true">
      <ellipse class="ground" cx="120" cy="76" rx="112" ry="70" />
      {kind === 'eyes-up' ? <Eyes /> : kind === 'withdrawn' ? <AdultAndChild /> : <Asleep />}
    </svg>
  );
}

function Eyes(): JSX.Element {
  return (
    <g class="eyes">
      <path
        class="white"
        d="M50 92a32 32 0 1 1 64 0 32 32 0 1 1-64 0zM126 92a32 32 0 1 1 64 0 32 32 0 1 1-64 0z"
      />
      <circle cx="82" cy="79" r="13" />
      <circle cx="158" cy="79" r="13" />
      <path class="glance" d="M77 75a4 4 0 1 0 8 0 4 4 0 1 0-8 0zM153 75a4 4 0 1 0 8 0 4 4 0 1 0-8 0z" />
      <path class="line" d="M120 52V20M106 33l14-14 14 14" />
    </g>
  );
}

function AdultAndChild(): JSX.Element {
  return (
    <g class="people">
      <circle class="skin" cx="92" cy="48" r="17" />
      <path class="adult" d="M62 138c0-52 9-68 30-68s30 16 30 68z" />
      <path class="hair" d="M75 48c-3-24 33-27 35-3-11-1-19-4-24-11-3 6-7 11-11 14z" />
      <circle class="skin is-child" cx="154" cy="72" r="14" />
      <path class="child" d="M131 138c0-40 7-50 23-50s23 10 23 50z" />
      <path class="hair" d="M139 70c0-20 30-20 30 0-9 0-15-3-18-8-3 5-8 8-12 8z" />
      <path class="arm" d="M172 100c8-8 11-20 10-32" />
      <path class="smile" d="M85 54q7 6 14 0M148 78q6 5 12 0" />
    </g>
  );
}

function Asleep(): JSX.Element {
  return (
    <>
      <g class="moon">
        <path d="M196 24a17 17 0 1 0 14 26 14 14 0 0 1-14-26z" />
        <circle cx="42" cy="40" r="2.500" />
        <circle cx="66" cy="22" r="2" />
        <circle cx="160" cy="18" r="2" />
        <circle cx="32" cy="70" r="2" />
      </g>
      <g class="lid">
        <rect x="70" y="44" width="100" height="66" rx="9" />
        <path d="M54 119h132" stroke-width="11" />
        <path d="M96 74q7 8 14 0M130 74q7 8 14 0" />
        <path d="M112 91q8 5 16 0" />
      </g>
      <g class="cheeks">
        <circle cx="93" cy="87" r="5" />
        <circle cx="147" cy="87" r="5" />
      </g>
    </>
  );
}

import type { JSX } from 'preact';
import type { WhatWaits } from '../../outbox/what-waits.ts';

/** A Chromebook, and what to do: go out by the door, wait for the message that flies off, or tell an adult. */
export function LogOffPicture({ waits }: { waits: WhatWaits }): JSX.Element {
  return (
    <svg class="rest-picture" viewBox="0 0 240 150" aria-hidden="true">
      <ellipse class="ground" cx="120" cy="76" rx="112" ry="70" />
      <g class="lid">
        <rect x="30" y="50" width="92" height="60" rx="9" />
        <path d="M16 119h120" stroke-width="11" />
        <path d="M58 74v.2M94 74v.2" stroke-width="9" />
        <path d="M64 90q12 10 24 0" />
      </g>
      {waits === 'nothing' ? <Door /> : waits === 'open-report' ? <Adult /> : <Flying />}
    </svg>
  );
}

function Door(): JSX.Element {
  return (
    <g class="way-out">
      <path class="frame" d="M156 118V34h48v84z" />
      <path class="leaf" d="M168 118V44l36-10v84z" />
      <circle cx="177" cy="80" r="4" />
      <path class="arrow" d="M134 66h20M142 54l14 12-14 12" />
    </g>
  );
}

function Flying(): JSX.Element {
  return (
    <g class="letter">
      <path class="trail" d="M130 76q8-2 11-8M130 60q8-1 12-7" />
      <rect x="150" y="30" width="62" height="44" rx="6" />
      <path d="M150 36l31 22 31-22" />
    </g>
  );
}

function Adult(): JSX.Element {
  return (
    <g class="people">
      <circle class="skin" cx="178" cy="46" r="18" />
      <path class="adult" d="M146 134c0-50 10-66 32-66s32 16 32 66z" />
      <path class="hair" d="M160 46c-3-26 35-28 37-3-12-1-20-4-25-12-3 6-7 12-12 15z" />
      <path class="smile" d="M170 52q8 6 16 0" />
    </g>
  );
}

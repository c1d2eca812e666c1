import type { Step, StepTaken } from './step.ts';

type Told = Pick<StepTaken, 'step' | 'ms'>;

const sentences: Record<Step, string> = {
  pressed: 'A child presses the button on Chromebook 14.',
  black: 'The page is black.',
  stored: 'The report is kept on the Chromebook.',
  covered: 'The whole screen is covered.',
  received: 'The hub has the report on its disk.',
  shown: "Number 14 stands out on the teacher's board.",
  seen: 'The teacher tapped "On my way", and the child reads that somebody is coming.',
};

/** One step as one line: a sentence with its time since the press. */
export function narration({ step, ms }: Told): string {
  return `${`${Math.round(ms)} ms`.padStart(8)}  ${sentences[step]}`;
}

/** One step as one JSON object. */
export function jsonLine({ step, ms }: Told): string {
  return JSON.stringify({ step, ms: Math.round(ms) });
}

import type { JSX } from 'preact';
import type { PreviewAnswer, PreviewResponse } from '../../contracts/http/preview.ts';
import { HostileText } from '../alert/hostile-text.tsx';
import { clockWords } from '../browser/time-words.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import { otherPolicyWords } from '../policy/other-policy-words.ts';
import { previewSentences, verdictOf, verdictWords } from './preview-words.ts';

const noPolicy = {
  code: 'policy-not-known',
  cause: 'The hub does not know the school’s policy yet, so it cannot say what a class would see.',
  cure: 'The computing lead, the head or whoever provides the ICT gives it to the hub once, under “Policy”.',
};

type PreviewResultProps = { tried: string; said: PreviewResponse; className: string };

/** What would become of it, why, and how sure that is. */
export function PreviewResult({ tried, said, className }: PreviewResultProps): JSX.Element {
  const { policy, answer, withoutLesson, chromebooks } = said;
  if (policy === null || answer === null) return <ProblemNote words={noPolicy} />;
  const doubt = otherPolicyWords(chromebooks, className);
  return (
    <div class="preview-result">
      <Answer answer={answer} />
      {withoutLesson === null ? null : (
        <details class="preview-without">
          <summary>
            Without the lesson that runs: {verdictWords[verdictOf(withoutLesson)].words.toLowerCase()}
          </summary>
          <Sentences answer={withoutLesson} />
        </details>
      )}
      {policy.hasClass ? null : (
        <p class="notice">
          The policy has no class of this colour. Its Chromebooks take the strictest class of the policy
          {policy.heldAs === null ? '' : `: ${policy.heldAs}`}.
        </p>
      )}
      {doubt === undefined ? null : <p class="notice">{doubt}</p>}
      <p class="quiet">
        You tried: <HostileText text={tried} what="text" />
      </p>
      <p class="quiet">
        By the policy that the hub was given on {clockWords(Date.parse(policy.at), 0)}
        {said.inLesson ? ', in the lesson that runs' : ''}.
        {said.restsNow
          ? ' At this moment, outside lesson time, the screens rest; this is what a lesson sees.'
          : ''}
      </p>
    </div>
  );
}

function Answer({ answer }: { answer: PreviewAnswer }): JSX.Element {
  const verdict = verdictOf(answer);
  const { mark, words } = verdictWords[verdict];
  return (
    <>
      <p class="preview-verdict" data-verdict={verdict}>
        <span class="preview-mark" aria-hidden="true">
          {mark}
        </span>
        {words}
      </p>
      <Sentences answer={answer} />
    </>
  );
}

function Sentences({ answer }: { answer: PreviewAnswer }): JSX.Element {
  const { decision, offer } = answer;
  return (
    <>
      {previewSentences(answer).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {decision?.rule === undefined && decision?.target === undefined && offer === undefined ? null : (
        <dl class="preview-facts">
          {decision?.rule === undefined ? null : <Fact name="Entry of the policy" text={decision.rule} />}
          {decision?.target === undefined ? null : <Fact name="Opens as" text={decision.target} />}
          {offer === undefined ? null : <Fact name="Offered instead" text={offer.address} />}
        </dl>
      )}
    </>
  );
}

function Fact({ name, text }: { name: string; text: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <HostileText text={text} what="address" />
      </dd>
    </div>
  );
}

import type { JSX } from 'preact';
import { BoardPage, type BoardPageParts } from './board/board-page.tsx';
import { ProblemNote } from './hub/problem-note.tsx';
import type { AskHub } from './hub/ask-hub.ts';
import { LiftWithoutNetwork } from './lifting/lift-without-network.tsx';
import { Doorway } from './sign-in/doorway.tsx';
import type { Entrance } from './sign-in/entrance.ts';
import { NothingHere } from './sign-in/nothing-here.tsx';
import { SignInSteps } from './sign-in/sign-in-steps.tsx';
import { later } from './view/later.tsx';

const FirstAdultForm = later(async () => (await import('./view/second-load.ts')).FirstAdultForm);
const JoinForm = later(async () => (await import('./view/second-load.ts')).JoinForm);
const GovernorPage = later(async () => (await import('./figures/governor-page.tsx')).GovernorPage);

/** The whole companion: whoever is signed in sees the board, everybody else the way in. */
export function Companion(props: Omit<BoardPageParts, 'adultId'> & { ask: AskHub }): JSX.Element {
  const { entrance, liftKeys } = props;
  const stage = entrance.stage.value;
  switch (stage.name) {
    case 'board':
      // Another adult or other rights are another page: what it shows is asked for anew.
      return (
        <BoardPage
          key={JSON.stringify([entrance.adultId.value, ...entrance.rights.value])}
          {...props}
          adultId={entrance.adultId.value ?? ''}
        />
      );
    case 'figures':
      return <GovernorPage entrance={entrance} ask={props.ask} />;
    case 'nothing-here':
      return <NothingHere entrance={entrance} />;
    case 'no-answer':
      return (
        <Doorway title="Lids Down">
          <ProblemNote words={stage.words} />
          <button type="button" class="button button--main" onClick={() => entrance.open()}>
            Try again
          </button>
          {liftKeys.keys.value.length === 0 ? null : (
            <details class="lift-part">
              <summary>Lift a shield without a network</summary>
              <LiftWithoutNetwork keys={liftKeys.keys} />
            </details>
          )}
        </Doorway>
      );
    case 'sign-in':
      return (
        <Doorway title="Sign in">
          {props.offline.value?.taps.waitsForSignIn.value === true ? (
            <p role="status">
              Something was tapped here without a network. It is sent when whoever tapped it signs in.
            </p>
          ) : null}
          {stage.accountMade ? <p role="status">Your account is made. Sign in with it now.</p> : null}
          <SignInSteps entrance={entrance} />
        </Doorway>
      );
    case 'first-adult':
      return <FirstAdultDoorway entrance={entrance} token={stage.token} />;
    case 'join':
      return <JoinDoorway entrance={entrance} token={stage.token} />;
    default:
      // For the moment that the question takes, what the page itself shows: a form that vanishes again would only startle.
      return <main class="arriving">Lids Down</main>;
  }
}

function FirstAdultDoorway({ entrance, token }: { entrance: Entrance; token: string }): JSX.Element {
  return (
    <Doorway title="Make the first account">
      {token === '' ? (
        <BrokenLink />
      ) : (
        <FirstAdultForm makeFirstAdult={(person) => entrance.makeFirstAdult({ ...person, token })} />
      )}
    </Doorway>
  );
}

function JoinDoorway({ entrance, token }: { entrance: Entrance; token: string }): JSX.Element {
  return (
    <Doorway title="Choose your password">
      {token === '' ? <BrokenLink /> : <JoinForm join={(joining) => entrance.join({ ...joining, token })} />}
    </Doorway>
  );
}

function BrokenLink(): JSX.Element {
  return (
    <>
      <p>
        This link is not whole, or this page was loaded a second time. Open the link again as you were given
        it, with everything after the <code>#</code>.
      </p>
      <a class="button" href="/">
        Sign in instead
      </a>
    </>
  );
}

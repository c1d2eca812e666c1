import { render } from 'preact';
import '../ui/tokens.css';
import './companion.css';
import { createLiveBoard } from './board/live-board.ts';
import { afterFirstPaint } from './browser/after-first-paint.ts';
import { browserClock } from './browser/clock.ts';
import { createOpenLine } from './browser/open-line.ts';
import { Companion } from './companion.tsx';
import { createAskHub } from './hub/ask-hub.ts';
import { createLiftKeyMemory } from './lifting/lift-key-memory.ts';
import { createLiftKeys } from './lifting/lift-keys.ts';
import { createEntrance } from './sign-in/entrance.ts';
import { createMuteMemory } from './sound/mute-memory.ts';
import { createTonePlayer } from './sound/tone-player.ts';

const root = document.getElementById('companion');
if (root === null) throw new Error('index.html has no place for the companion');

const ask = createAskHub(fetch.bind(globalThis));
const random = Math.random.bind(Math);
const liftKeys = createLiftKeys(createLiftKeyMemory(localStorage, browserClock.now));
const openLine = createOpenLine(browserClock);
const entrance = createEntrance({
  ask,
  clock: browserClock,
  location,
  history,
  onSignedOut: liftKeys.forget,
});

render(
  <Companion
    entrance={entrance}
    liftKeys={liftKeys}
    createBoard={() =>
      createLiveBoard({
        ask,
        openSocket: openLine,
        clock: browserClock,
        random,
        checkRights: () => void entrance.refresh(),
      })
    }
    soundParts={{
      player: createTonePlayer(),
      clock: browserClock,
      memory: createMuteMemory(localStorage),
    }}
  />,
  root,
);
entrance.open();
afterFirstPaint(async () => (await import('./offline/register-worker.ts')).registerWorker());

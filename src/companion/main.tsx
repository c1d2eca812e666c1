import { render } from 'preact';
import { v7 } from 'uuid';
import '../ui/tokens.css';
import './companion.css';
import { createLiveBoard, type LiveBoard } from './board/live-board.ts';
import { afterFirstPaint } from './browser/after-first-paint.ts';
import { browserClock } from './browser/clock.ts';
import { createOpenLine } from './browser/open-line.ts';
import { Companion } from './companion.tsx';
import { createAskHub } from './hub/ask-hub.ts';
import { createLiftKeyMemory } from './lifting/lift-key-memory.ts';
import { createLiftKeys } from './lifting/lift-keys.ts';
import { createOfflineLater } from './offline/offline-later.ts';
import { createEntrance } from './sign-in/entrance.ts';
import { openSignInTabs } from './sign-in/sign-in-tabs.ts';
import { createMuteMemory } from './sound/mute-memory.ts';
import { createTonePlayer } from './sound/tone-player.ts';
import { startLiveStream } from './stream/live-stream.ts';

const root = document.getElementById('companion');
if (root === null) throw new Error('index.html has no place for the companion');

const ask = createAskHub(fetch.bind(globalThis));
const random = Math.random.bind(Math);
const liftKeys = createLiftKeys(createLiftKeyMemory(localStorage, browserClock.now));
const openLine = createOpenLine(browserClock);
const offline = createOfflineLater(async () => {
  const { createOfflinePart } = await import('./offline/offline-part.ts');
  return createOfflinePart({ ask, clock: browserClock, adultId: entrance.adultId });
});
let board: LiveBoard | undefined;
const entrance = createEntrance({
  ask,
  clock: browserClock,
  location,
  history,
  memory: offline,
  storage: localStorage,
  tellTabs: openSignInTabs((word) => {
    if (word === 'signed-out') entrance.leave();
    else void entrance.comeBack().then(() => board?.start());
  }),
  onSignedOut: () => {
    liftKeys.forget();
    void import('./view/second-load.ts').then(({ endHere }) => endHere()).catch(reportError);
  },
});

render(
  <Companion
    entrance={entrance}
    ask={ask}
    liftKeys={liftKeys}
    offline={offline.part}
    createBoard={(adultId) =>
      (board = createLiveBoard({
        ask,
        openSocket: openLine,
        clock: browserClock,
        random,
        checkRights: () => void entrance.refresh(),
        adultId,
        newId: () => v7(),
        streamStarter: () =>
          import('./stream/share-over-tabs.ts').then(
            ({ shareOverTabs }) => shareOverTabs(startLiveStream, adultId),
            () => startLiveStream,
          ),
        recall: () => offline.recallBoard(adultId),
        keepTap: offline.keepTap,
      }))
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
afterFirstPaint(offline.fetch);

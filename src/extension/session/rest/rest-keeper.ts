import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import { fillAgain, raiseShield } from '../../press/raise-shield.ts';
import type { OtherSound } from '../../press/rest/other-sound.ts';
import type { Screen, ShieldPlace } from '../../press/screen.ts';
import { behindShield, type ShieldFirst } from './behind-shield.ts';
import type { Front, FrontPage } from './front-page.ts';
import type { RestKind } from './rest-kind.ts';

/** Covers the screen while it rests, and leaves every page beneath as it is. */
export type RestKeeper = {
  /**
   * Makes the screen what lesson, policy and the child's absence ask for: a resting page in front of everything, or none. At every
   * start of the worker, and whenever one of them, a window or a tab changes.
   */
  reconcile: () => Promise<void>;
  /** The first half of it: covers what has to be covered, and uncovers nothing. For the time before pages are open again. */
  coverIfDue: () => Promise<void>;
  /** Nobody has touched the Chromebook for as long as policy says. */
  leaveAlone: () => Promise<void>;
  /** Somebody touched it again. */
  comeBack: () => Promise<void>;
};

type Parts = ShieldFirst & {
  screen: Screen;
  front: Front;
  sound: Pick<OtherSound, 'hush' | 'giveBack'>;
  /** What lesson and policy ask for, at this moment. */
  wanted: () => Promise<Exclude<RestKind, 'left-alone'> | undefined>;
  /** Pages that may stand in front of a resting one: help. */
  mayStay: (address: string) => Promise<boolean>;
  /** Pages that come before any rest. */
  comesFirst: (address: string) => boolean;
  kind: StoredValue<RestKind>;
  /** What was in front when the rest began. */
  beneath: StoredValue<FrontPage>;
  leftAlone: StoredValue<boolean>;
  lock: Lock;
};

export function createRestKeeper(parts: Parts): RestKeeper {
  const { screen, front, kind, beneath, leftAlone, lock } = parts;

  const uncover = async () => {
    const before = await kind.read();
    const places = await screen.shields();
    if (before === undefined && places.length === 0) return;
    const inFront = await front.look();
    const page = await beneath.read();
    for (const place of places) await screen.closeShield(place);
    // Whoever has gone on to another page stays there.
    const isResting = places.some(({ tabId }) => tabId === inFront?.tabId);
    if (isResting && page !== undefined) await front.bring(page);
    await parts.sound.giveBack();
    await beneath.remove();
    await kind.remove();
  };

  /**
   * Help that stands in front of the resting page. Which window was used last can be another one than the child is looking at, for a
   * moment, when a page has closed: so the resting page's own window is asked as well.
   */
  const helpInFront = async (place: ShieldPlace, another: FrontPage | undefined) => {
    if (another !== undefined && (await parts.mayStay(another.address))) return another;
    const inItsWindow = await front.look(place.windowId);
    if (inItsWindow === undefined || inItsWindow.tabId === place.tabId) return undefined;
    return (await parts.mayStay(inItsWindow.address)) ? inItsWindow : undefined;
  };

  /** @returns whether somebody is there after all: a screen that was left alone shows another page. */
  const cover = async (now: RestKind, inFront: FrontPage | undefined): Promise<boolean> => {
    const before = await kind.read();
    const [place, ...others] = await screen.shields();
    const another = inFront !== undefined && inFront.tabId !== place?.tabId ? inFront : undefined;
    if (now === 'left-alone' && before === 'left-alone' && another !== undefined) return true;
    if (before === undefined && another !== undefined) await beneath.write(another);
    if (before !== now) await kind.write(now);
    for (const other of others) await screen.closeShield(other);
    const help = place === undefined ? undefined : await helpInFront(place, another);
    if (help !== undefined) {
      if (help !== another) await front.bring(help);
      await front.showBars(help.windowId);
    } else if (place !== undefined && inFront?.tabId === place.tabId) {
      await fillAgain(screen, place);
    } else {
      // Never by turning the page that is there: the child comes back to it.
      await raiseShield(screen, () => undefined);
    }
    await parts.sound.hush();
    return false;
  };

  const look = (uncovers: boolean) =>
    lock('rest', async () => {
      if (await parts.isShielded()) return;
      const asked = await parts.wanted();
      const now = asked ?? ((await leftAlone.read()) === true ? 'left-alone' : undefined);
      if (now === undefined) {
        if (uncovers) await uncover();
        await behindShield(parts);
        return;
      }
      const inFront = await front.look();
      if (inFront !== undefined && parts.comesFirst(inFront.address)) return;
      if (await cover(now, inFront)) {
        await leftAlone.remove();
        await uncover();
      }
      await behindShield(parts);
    });

  const reconcile = () => look(true);
  return {
    reconcile,
    coverIfDue: () => look(false),
    async leaveAlone() {
      await leftAlone.write(true);
      await reconcile();
    },
    async comeBack() {
      await leftAlone.remove();
      await reconcile();
    },
  };
}

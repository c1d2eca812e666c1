import type { Lock } from '../../platform/lock.ts';
import type { StoredValue } from '../../platform/value-store.ts';
import { fillAgain, raiseShield } from '../../press/raise-shield.ts';
import type { Screen } from '../../press/screen.ts';
import { behindShield, type ShieldFirst } from '../rest/behind-shield.ts';
import type { Front, FrontPage } from '../rest/front-page.ts';

/** Keeps the sign-in page in front of the child, and takes it away. */
export type SignInCover = {
  /** In front of everything but the shield and help. */
  cover: () => Promise<void>;
  /** Takes every sign-in page away; the child is back where it was, or at the start page. @returns whether there was one. */
  uncover: () => Promise<boolean>;
};

type Parts = ShieldFirst & {
  screen: Screen;
  front: Front;
  /** Pages that may stand in front: help. */
  mayStay: (address: string) => Promise<boolean>;
  /** Pages that lose nothing when the sign-in page takes their place, where neither window nor tab can be made (kiosk). */
  mayTurn: (address: string) => boolean;
  /** What was in front when it began. */
  beneath: StoredValue<FrontPage>;
  lock: Lock;
};

export function createSignInCover(parts: Parts): SignInCover {
  const { screen, front, isShielded, mayStay, mayTurn, beneath, lock } = parts;
  return {
    // A resting screen looks what is in front in the same turns, and so never fights with this one.
    cover: () =>
      lock('rest', async () => {
        if (await isShielded()) return;
        const inFront = await front.look();
        const [place, ...others] = await screen.shields();
        for (const other of others) await screen.closeShield(other);
        const isInFront = place !== undefined && inFront?.tabId === place.tabId;
        if (isInFront) {
          await fillAgain(screen, place);
          await behindShield(parts);
          return;
        }
        if (place === undefined && inFront !== undefined) await beneath.write(inFront);
        if (place !== undefined && inFront !== undefined && (await mayStay(inFront.address))) {
          await front.showBars(inFront.windowId);
          return;
        }
        const turned = inFront !== undefined && mayTurn(inFront.address) ? inFront : undefined;
        await raiseShield(screen, () => undefined, turned);
        await behindShield(parts);
      }),
    uncover: () =>
      lock('rest', async () => {
        const places = await screen.shields();
        if (places.length === 0) return false;
        const inFront = await front.look();
        for (const place of places) await screen.closeShield(place);
        const page = await beneath.read();
        // Whoever has gone on to help stays there.
        if (page !== undefined && places.some(({ tabId }) => tabId === inFront?.tabId))
          await front.bring(page);
        await beneath.remove();
        await behindShield(parts);
        return true;
      }),
  };
}

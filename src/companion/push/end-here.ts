import { createNotifyMemory } from './notify-memory.ts';
import { unsubscribeHere } from './subscribe-here.ts';
import { workerRegistration } from './worker-registration.ts';

/** Whoever signs out is told nothing more on this device. The hub forgets it by itself. */
export async function endHere(): Promise<void> {
  createNotifyMemory(localStorage).set(null);
  await unsubscribeHere(await workerRegistration());
}

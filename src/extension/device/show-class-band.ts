import { classColourLooks } from '../../ui/class-colours.ts';
import { say } from '../platform/say.ts';
import { storedValue } from '../platform/value-store.ts';
import { deviceFacts, deviceFactsKey } from './device-facts.ts';

/** Colours the band across the top of a page of HTML, once the class is known. Its place is kept free until then. */
export async function showClassBand(band: HTMLElement): Promise<void> {
  const colour = (await storedValue('local', deviceFactsKey, deviceFacts).read())?.classColour;
  if (colour === undefined) return;
  const { hex, ink } = classColourLooks[colour];
  band.style.backgroundColor = hex;
  band.style.color = ink;
  say(band, `class_${colour}`);
}

import { classColourLooks } from '../../ui/class-colours.ts';
import { storedValue } from '../platform/value-store.ts';
import { deviceFacts, deviceFactsKey } from './device-facts.ts';

/** Puts number and class colour on the help button of a page of HTML, once they are known. Their place is kept free until then. */
export async function showNumber(place: HTMLElement): Promise<void> {
  const facts = await storedValue('local', deviceFactsKey, deviceFacts).read();
  const number = facts?.deviceNumber ?? null;
  if (number === null) return;
  place.textContent = String(number);
  if (facts?.classColour === undefined) return;
  const { hex, ink } = classColourLooks[facts.classColour];
  place.style.background = hex;
  place.style.color = ink;
}

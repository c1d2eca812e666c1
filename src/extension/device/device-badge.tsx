import type { JSX } from 'preact';
import { classColourLooks } from '../../ui/class-colours.ts';
import { text } from '../platform/text.ts';
import type { DeviceFacts } from './device-facts.ts';

/** The class's colour across the top, with its name, for those who cannot tell colours apart. */
export function ClassBand({ facts }: { facts: DeviceFacts | undefined }): JSX.Element | null {
  const colour = facts?.classColour;
  if (colour === undefined) return null;
  const { hex, ink } = classColourLooks[colour];
  return (
    <div class="class-band" style={{ backgroundColor: hex, color: ink }}>
      {text(`class_${colour}`)}
    </div>
  );
}

/** The number on the lid, large enough to be read from across the room. */
export function DeviceNumber({ facts }: { facts: DeviceFacts | undefined }): JSX.Element | null {
  const number = facts?.deviceNumber;
  if (number === undefined || number === null) return null;
  return (
    <p class="device-number" aria-label={text('numberLabel', String(number))}>
      {number}
    </p>
  );
}

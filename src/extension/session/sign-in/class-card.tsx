import type { JSX } from 'preact';
import type { ClassColour } from '../../../domain/policy/class-colour.ts';
import { classAnimals } from '../../../ui/class-animals.ts';
import { classColourLooks } from '../../../ui/class-colours.ts';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { text } from '../../platform/text.ts';

/** A class: its colour, its animal, and the names of both, since no child is asked to tell by colour alone. */
export function ClassCard({ colour }: { colour: ClassColour }): JSX.Element {
  const { hex, ink } = classColourLooks[colour];
  return (
    <span class="class-card" style={{ backgroundColor: hex, color: ink }}>
      <LinePicture picture={classAnimals[colour]} />
      <b>{text(`class_${colour}`)}</b>
      <span>{text(`animal_${colour}`)}</span>
    </span>
  );
}

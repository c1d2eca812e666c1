import type { JSX } from 'preact';
import { LinePicture } from '../../../ui/line-picture.tsx';
import { shieldPictures, type ShieldPicture } from './shield-pictures.ts';

/** One of the shield's pictures. */
export function Picture({ name }: { name: ShieldPicture }): JSX.Element {
  return <LinePicture picture={shieldPictures[name]} class="picture" />;
}

import type { DeviceInClass } from './lesson-of-device.ts';
import type { SchoolClass } from './school-class.ts';

/**
 * The classes that a Chromebook is of, whether or not a lesson runs. The register counts before the colour that the Chromebook says, as
 * in lessonOfDevice; among several classes that share a number its colour decides, and failing that it is of all of them.
 *
 * @param classes those that the school has.
 */
export function classesOfDevice(
  { deviceNumber, classColour }: DeviceInClass,
  classes: readonly SchoolClass[],
): SchoolClass[] {
  const ofColour = ({ colour }: SchoolClass) => colour === classColour;
  const byRegister =
    deviceNumber === null ? [] : classes.filter(({ numbers }) => numbers?.includes(deviceNumber) === true);
  if (byRegister.length === 0) return classes.filter(ofColour);
  return byRegister.some(ofColour) ? byRegister.filter(ofColour) : byRegister;
}

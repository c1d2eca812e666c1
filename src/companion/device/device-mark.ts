/** The first letters of a device's id: enough to tell two Chromebooks with one number apart. */
export function deviceMark(deviceId: string): string {
  return deviceId.slice(0, 6);
}

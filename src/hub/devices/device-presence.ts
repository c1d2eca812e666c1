/** Which devices have a live stream of their own at this moment. */
export type DevicePresence = {
  isPresent(deviceId: string): boolean;
  presentDevices(): string[];
};

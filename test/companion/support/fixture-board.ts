import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { AlertSummary, BoardTile } from '../../../src/contracts/stream/board.ts';
import { classColours } from '../../../src/domain/policy/class-colour.ts';

/** An invented device id, the same for the same word. */
export function fixtureDeviceId(word: string): string {
  return createHash('sha256').update(word).digest('base64url');
}

/** An invented Chromebook. */
export function fixtureTile(number: number | null, change: Partial<BoardTile> = {}): BoardTile {
  return {
    deviceId: fixtureDeviceId(`device ${number}`),
    deviceNumber: number,
    classColour: 'blue',
    heardAt: '2026-11-03T10:40:00.000Z',
    numberClaimedTwice: false,
    ...change,
  };
}

/** A class of thirty, in all colours, so that each is seen. */
export function fixtureClass(): BoardTile[] {
  return Array.from({ length: 30 }, (_, index) =>
    fixtureTile(index + 1, { classColour: classColours[Math.floor(index / 3)] ?? 'blue' }),
  );
}

/** An invented press of that Chromebook. */
export function fixtureAlert(tile: BoardTile, change: Partial<AlertSummary> = {}): AlertSummary {
  return {
    alertId: v7(),
    deviceId: tile.deviceId,
    deviceNumber: tile.deviceNumber,
    ...(tile.classColour === undefined ? {} : { classColour: tile.classColour }),
    receivedAt: '2026-11-03T10:42:00.000Z',
    state: 'open',
    ...change,
  };
}

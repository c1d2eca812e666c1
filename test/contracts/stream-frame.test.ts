import { describe, expect, it } from 'vitest';
import { readFrame } from '../../src/contracts/stream/stream-frame.ts';

describe('a frame of the live stream', () => {
  it('is read', () => {
    const frame = { type: 'keepalive', hubTime: '2026-03-02T10:42:00.000Z' };
    expect(readFrame(JSON.stringify(frame))).toEqual(frame);
  });

  it('is passed over when a newer hub sends a type that this release does not know', () => {
    expect(readFrame('{"type":"weather","id":9}')).toBeUndefined();
  });

  it.each(['', 'null', '{', '[]', '{"type":"report"}'])('is passed over when it is rubbish: %s', (text) => {
    expect(readFrame(text)).toBeUndefined();
  });
});

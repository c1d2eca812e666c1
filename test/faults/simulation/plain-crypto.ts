import { createHash, createHmac } from 'node:crypto';

type Bytes = { bytes: Uint8Array };

/**
 * The two things that the device asks of the browser's crypto on its way from press to hub, done at once instead of on another
 * thread: which of two threads is first is nothing that a seed could say again.
 *
 * @returns how to give the real one back.
 */
export function usePlainCrypto(): () => void {
  const { subtle } = globalThis.crypto;
  const plain = {
    digest: (_algorithm: string, data: Uint8Array) =>
      Promise.resolve(toArrayBuffer(createHash('sha256').update(data).digest())),
    importKey: (_format: string, bytes: Uint8Array) => Promise.resolve({ bytes }),
    sign: (_algorithm: string, key: Bytes, data: Uint8Array) =>
      Promise.resolve(toArrayBuffer(createHmac('sha256', key.bytes).update(data).digest())),
  };
  Object.assign(subtle, plain);
  return () => {
    // What the object has of its own hides what its prototype has.
    for (const name of Object.keys(plain)) Reflect.deleteProperty(subtle, name);
  };
}

function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

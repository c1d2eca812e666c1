import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { PushSubscriptionOfBrowser } from '../../../src/contracts/http/push.ts';

/** A push as a browser gets it. */
export type TakenPush = { payload: string; ttl: number; urgency: string; topic: string };

/** One browser at a push service. */
export type TestBrowser = {
  subscription: PushSubscriptionOfBrowser;
  /** What was decrypted, in its order. */
  taken: TakenPush[];
  /** What the service answers from now on: 201 unless said. */
  answer: number;
};

/**
 * A push service as RFC 8030 has it, that lets nobody through who is not the one for whom a browser subscribed: it checks the VAPID token
 * (RFC 8292) with Node's own cryptography, and decrypts as the browser would (RFC 8291, RFC 8188). It shares no code with what sends.
 */
export class TestPushService {
  readonly origin: string;
  /** Why requests were refused, in words. */
  readonly refused: string[] = [];
  readonly #browsers = new Map<
    string,
    TestBrowser & { applicationServerKey: string; secret: BrowserSecret }
  >();

  private constructor(origin: string) {
    this.origin = origin;
  }

  static async start(): Promise<TestPushService> {
    const server = createServer((request, response) => {
      service.#take(request).then(
        (status) => response.writeHead(status).end(),
        (error: unknown) => {
          service.refused.push(error instanceof Error ? error.message : String(error));
          response.writeHead(403).end();
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const service = new TestPushService(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return service;
  }

  /** A browser that lets the holder of one key push to it, and nobody else. */
  subscribe(applicationServerKey: string): TestBrowser {
    const dh = createECDH('prime256v1');
    const publicKey = dh.generateKeys();
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(16).toString('base64url')}`;
    const browser = {
      subscription: {
        endpoint: this.origin + path,
        keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
      },
      taken: [],
      answer: 201,
      applicationServerKey,
      secret: { dh, publicKey, auth },
    };
    this.#browsers.set(path, browser);
    return browser;
  }

  async #take(request: IncomingMessage): Promise<number> {
    const browser = this.#browsers.get(request.url ?? '');
    if (browser === undefined) return 404;
    const body = await bodyOf(request);
    checkVapid(String(request.headers.authorization), browser.applicationServerKey, this.origin);
    if (request.headers['content-encoding'] !== 'aes128gcm') throw new Error('not encrypted by RFC 8188');
    if (browser.answer !== 201) return browser.answer;
    const payload = decrypt(body, browser.secret);
    browser.taken.push({
      payload,
      ttl: Number(request.headers['ttl']),
      urgency: String(request.headers['urgency']),
      topic: String(request.headers['topic']),
    });
    return 201;
  }
}

type BrowserSecret = { dh: ReturnType<typeof createECDH>; publicKey: Buffer; auth: Buffer };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** RFC 8292: an ES256 token for this very service, of the key for which the browser subscribed, that is not for ever. */
function checkVapid(authorization: string, expectedKey: string, origin: string): void {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== expectedKey) throw new Error('another key than the browser subscribed for');
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) },
  });
  const signed = Buffer.from(`${header}.${claims}`);
  const how = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', signed, how, Buffer.from(signature, 'base64url')))
    throw new Error('not signed by that key');
  const { alg } = json(header);
  const { aud, exp, sub } = json(claims);
  if (alg !== 'ES256') throw new Error(`signed by ${String(alg)}`);
  if (aud !== origin) throw new Error(`for another service: ${String(aud)}`);
  const seconds = Number(exp) - Date.now() / 1_000;
  if (!(seconds > 0 && seconds <= 24 * 60 * 60)) throw new Error(`ends in ${seconds} s`);
  if (!/^(mailto:|https:)/.test(String(sub))) throw new Error('nobody to write to');
}

function json(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}

/** RFC 8291, 3.4, over one record of RFC 8188. */
function decrypt(body: Buffer, { dh, publicKey, auth }: BrowserSecret): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const senderKey = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey]);
  const shared = hkdf(dh.computeSecret(senderKey), auth, info, 32);
  const key = hkdf(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = plain.lastIndexOf(2);
  if (end < 0) throw new Error('no end of the record');
  return plain.subarray(0, end).toString();
}

function hkdf(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

import { createHash, webcrypto } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { WebSocket } from 'ws';
import {
  deviceId as deviceIdSchema,
  devicePublicKey,
  enrolmentPath,
  enrolmentStatement,
  thumbprintInput,
  type DevicePublicKey,
} from '../../../src/contracts/http/enrolment.ts';
import {
  batchContentType,
  intakePath,
  intakeResponse,
  toBatchBody,
} from '../../../src/contracts/http/intake.ts';
import { streamTicketPath, streamTicketResponse } from '../../../src/contracts/http/stream-ticket.ts';
import {
  signatureBase,
  signatureHeaders,
  signatureParameters,
} from '../../../src/contracts/signing/http-signature.ts';
import { chainEvent, emptyChain, type ChainHead } from '../../../src/domain/events/event-chain.ts';
import { laneOfKind } from '../../../src/domain/events/event-kinds.ts';
import type { Lane } from '../../../src/domain/events/lane.ts';
import type { EventDraft, SchoolEvent } from '../../../src/domain/events/school-event.ts';
import { openTestStream, type TestStream } from './test-stream.ts';

export type SentRequest = { path: string; body: Uint8Array; headers: Record<string, string> };

export type TestDeviceOptions = {
  address: string;
  deviceNumber: number | null;
  classColour?: SchoolEvent['classColour'];
  /** How requests leave; the global `fetch` unless said. */
  fetch?: typeof fetch;
  /** The school's authority, for streams over https, as PEM. */
  authority?: string;
};

export type ChainedEvent = { event: SchoolEvent; text: string };

/**
 * A device as the hub sees one: own key, chained events, signed batches. Made of the published scheme and contracts
 * only, so that it would notice if the extension and the hub agreed on something else.
 */
export class TestDevice {
  readonly id: string;
  readonly publicKey: DevicePublicKey;
  session = uuidv7();
  /** How far its clock is ahead of the hub's, in milliseconds. */
  aheadMs = 0;
  #made = 0;
  deviceNumber: number | null;
  classColour: SchoolEvent['classColour'];
  readonly options: TestDeviceOptions;
  readonly #key: webcrypto.CryptoKey;
  readonly #heads = new Map<Lane, ChainHead>();

  private constructor(
    options: TestDeviceOptions,
    keys: { id: string; publicKey: DevicePublicKey; privateKey: webcrypto.CryptoKey },
  ) {
    this.options = options;
    this.deviceNumber = options.deviceNumber;
    this.classColour = options.classColour;
    this.id = keys.id;
    this.publicKey = keys.publicKey;
    this.#key = keys.privateKey;
  }

  static async make(options: TestDeviceOptions): Promise<TestDevice> {
    const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
    const publicKey = devicePublicKey.parse({ kty, crv, x, y });
    const id = deviceIdSchema.parse((await sha256(thumbprintInput(publicKey))).toString('base64url'));
    return new TestDevice(options, { id, publicKey, privateKey: pair.privateKey });
  }

  /** Makes a device that the hub knows already. */
  static async enrolled(options: TestDeviceOptions, enrolmentKey: string): Promise<TestDevice> {
    const device = await TestDevice.make(options);
    const response = await device.enrol(enrolmentKey);
    if (!response.ok) throw new Error(`the hub refused to enrol: ${await response.text()}`);
    return device;
  }

  /** The next event of its lane; in the outbox's words, chained and committed. */
  write(draft: EventDraft, moment: { id?: string; time?: Date } = {}): ChainedEvent {
    const lane = laneOfKind[draft.kind];
    const head = this.#heads.get(lane) ?? emptyChain;
    const chained = chainEvent(head, draft, {
      id: moment.id ?? this.newId(),
      session: this.session,
      time: moment.time ?? new Date(Date.now() + this.aheadMs),
      deviceNumber: this.deviceNumber,
      ...(this.classColour ? { classColour: this.classColour } : {}),
    });
    this.setHead(lane, chained);
    return chained;
  }

  /** An id as this device makes one, with what its clock says in it. */
  newId(): string {
    this.#made += 1;
    return this.aheadMs === 0 ? uuidv7() : uuidv7({ msecs: Date.now() + this.aheadMs, seq: this.#made });
  }

  /** Begins another session, as the next start of the browser does. */
  nextSession(): void {
    this.session = this.newId();
    this.#heads.clear();
  }

  press(page = { address: 'https://example.org/', title: 'A page' }, id = this.newId()): ChainedEvent {
    return this.write({ kind: 'help-requested', details: { page, via: 'page-button' } }, { id });
  }

  health(unsentRoutine = 0): ChainedEvent {
    return this.write({
      kind: 'device-health',
      details: { policy: 'managed', policyFaults: [], unsentReports: 0, unsentRoutine },
    });
  }

  wish(address: string): ChainedEvent {
    return this.write({ kind: 'site-requested', details: { address, reason: 'not-on-list' } });
  }

  /** Goes on from another event, as a restored profile would. */
  setHead(lane: Lane, last: ChainedEvent | undefined): void {
    if (!last) {
      this.#heads.delete(lane);
      return;
    }
    this.#heads.set(lane, { sequence: last.event.sequence, hash: hashOf(last.text) });
  }

  async sign(path: string, body: Uint8Array | string, deviceId = this.id): Promise<SentRequest> {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const digest = (await sha256(bytes)).toString('base64');
    const parameters = signatureParameters({
      createdSeconds: Math.floor((Date.now() + this.aheadMs) / 1_000),
      nonce: Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
      deviceId,
    });
    const base = signatureBase({ method: 'POST', path, digest }, parameters);
    const signature = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      this.#key,
      Buffer.from(base),
    );
    const headers = signatureHeaders(digest, parameters, Buffer.from(signature).toString('base64'));
    return { path, body: bytes, headers };
  }

  async send(request: SentRequest): Promise<Response> {
    return (this.options.fetch ?? fetch)(this.options.address + request.path, {
      method: 'POST',
      body: Buffer.from(request.body),
      headers: { 'content-type': batchContentType, ...request.headers },
    });
  }

  async post(path: string, body: Uint8Array | string): Promise<Response> {
    return this.send(await this.sign(path, body));
  }

  async enrol(enrolmentKey: string): Promise<Response> {
    return this.send(await this.enrolmentRequest(enrolmentKey));
  }

  async enrolmentRequest(enrolmentKey: string): Promise<SentRequest> {
    const { deviceNumber, publicKey } = this;
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await webcrypto.subtle.importKey('raw', Buffer.from(enrolmentKey), hmac, false, ['sign']);
    const statement = Buffer.from(enrolmentStatement({ deviceId: this.id, deviceNumber }));
    const proof = Buffer.from(await webcrypto.subtle.sign('HMAC', key, statement)).toString('base64url');
    return this.sign(enrolmentPath, JSON.stringify({ publicKey, deviceNumber, proof }));
  }

  batch(events: readonly ChainedEvent[]): Promise<SentRequest> {
    return this.sign(intakePath, toBatchBody(events.map(({ text }) => text)));
  }

  /** Sends a batch that must be taken, and reads the answer. */
  async deliver(events: readonly ChainedEvent[]) {
    const response = await this.send(await this.batch(events));
    if (!response.ok) throw new Error(`the hub refused a batch: ${await response.text()}`);
    return intakeResponse.parse(await response.json());
  }

  async ticket(): Promise<string> {
    const response = await this.post(streamTicketPath, '');
    return streamTicketResponse.parse(await response.json()).ticket;
  }

  async openStream(since = 0): Promise<TestStream> {
    const ticket = await this.ticket();
    return openTestStream({
      address: this.options.address,
      ticket,
      since,
      make: (url) => new WebSocket(url, this.options.authority ? { ca: this.options.authority } : {}),
    });
  }
}

/** The hash that the next event of a lane names. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

async function sha256(data: Uint8Array | string): Promise<Buffer> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', Buffer.from(bytes)));
}

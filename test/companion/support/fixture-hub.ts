import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { toErrorResponse } from '../../../src/contracts/errors/error-response.ts';
import { CodedError } from '../../../src/contracts/errors/coded-error.ts';
import type { ErrorCode } from '../../../src/contracts/errors/error-catalogue.ts';
import {
  alertActionRequest,
  boardPath,
  type AlertDetails,
  type ChildWord,
  type BoardResponse,
} from '../../../src/contracts/http/alerts.ts';
import { liftKeysPath, type DeviceLiftKey } from '../../../src/contracts/http/lift-keys.ts';
import { logUnseenPath } from '../../../src/contracts/http/log.ts';
import {
  firstAdultPath,
  firstAdultRequest,
  signInPath,
  signInRequest,
} from '../../../src/contracts/http/people.ts';
import { signInWaysPath } from '../../../src/contracts/http/sign-in-ways.ts';
import { streamTicketPath } from '../../../src/contracts/http/stream-ticket.ts';
import type { AlertSummary, BoardTile } from '../../../src/contracts/stream/board.ts';
import { streamPath, type StreamFrame } from '../../../src/contracts/stream/stream-frame.ts';
import { rights as allRights } from '../../../src/domain/people/rights.ts';
import { alertStateAfter, type AlertAction } from '../../../src/domain/incidents/alert-state.ts';

/** Everything. */
const rights = allRights.map((right) => ({ right }));

/** The one adult that the fixture knows. */
export const fixtureAdult = {
  adultId: 'robin',
  name: 'Robin Example',
  email: 'robin@school.example',
  password: 'three blue kettles',
};
export const fixtureFirstAdultToken = 'token-of-a-fixture-hub';

type Page = AlertDetails['page'];

/**
 * A fixture that stands in for the hub in tests of the companion alone: it serves the built companion under the hub's content
 * security policy and speaks the contracts, from memory. The product's own tests use the real hub.
 */
export class FixtureHub {
  readonly actions: { alertId: string; action: AlertAction }[] = [];
  readonly looks: string[] = [];
  page: Page = { address: 'https://pictures.example/a', title: 'A page' };
  deviceTime = '2026-11-03T10:41:58.000Z';
  /** What the child who pressed has said since. */
  words: ChildWord[] = [];
  signedIn = true;
  liftKeys: DeviceLiftKey[] = [];
  /** The page is served, and nothing else is answered. */
  isGone = false;
  readonly #tiles = new Map<string, BoardTile>();
  readonly #alerts = new Map<string, AlertSummary>();
  readonly #present = new Set<string>();
  readonly #frames: { id: number; text: string }[] = [];
  readonly #sockets = new Set<WebSocket>();
  readonly #server: Server;
  readonly #streams = new WebSocketServer({ noServer: true });
  readonly #folder: string;
  #refusesStreams = false;
  #tickets = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        const coded = error instanceof CodedError ? error : new CodedError('hub-failed', { cause: error });
        sendJson(response, coded.status, toErrorResponse(coded));
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      const address = new URL(request.url ?? '/', 'http://fixture');
      if (this.#refusesStreams || address.pathname !== streamPath || !address.searchParams.has('ticket')) {
        socket.destroy();
        return;
      }
      this.#streams.handleUpgrade(request, socket, head, (stream) =>
        this.#open(stream, Number(address.searchParams.get('since'))),
      );
    });
  }

  /** @param folder where the companion was built to. */
  static async start(folder: string): Promise<FixtureHub> {
    const hub = new FixtureHub(folder);
    await new Promise<void>((resolve) => hub.#server.listen(0, '127.0.0.1', resolve));
    return hub;
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  tell(...tiles: BoardTile[]): void {
    for (const tile of tiles) {
      this.#tiles.set(tile.deviceId, tile);
      this.#publish((id) => ({ type: 'tile', id, tile }));
    }
  }

  setPresent(deviceId: string, present: boolean): void {
    if (present) this.#present.add(deviceId);
    else this.#present.delete(deviceId);
    this.#send({ type: 'presence', deviceId, present });
  }

  press(alert: AlertSummary): void {
    this.#alerts.set(alert.alertId, alert);
    this.#publish((id) => ({ type: 'alert', id, alert }));
  }

  dropStreams({ andRefuse }: { andRefuse: boolean }): void {
    this.#refusesStreams = andRefuse;
    for (const socket of this.#sockets) socket.terminate();
  }

  async stop(): Promise<void> {
    this.dropStreams({ andRefuse: true });
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #publish(make: (id: number) => StreamFrame): void {
    const id = this.#frames.length + 1;
    const frame = make(id);
    this.#frames.push({ id, text: JSON.stringify(frame) });
    this.#send(frame);
  }

  #send(frame: StreamFrame): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify(frame));
  }

  #open(stream: WebSocket, since: number): void {
    this.#sockets.add(stream);
    stream.on('close', () => this.#sockets.delete(stream));
    const open: StreamFrame = {
      type: 'open',
      hubTime: new Date().toISOString(),
      present: [...this.#present],
    };
    stream.send(JSON.stringify(open));
    stream.send('{"type":"of-a-later-release"}');
    for (const { id, text } of this.#frames) if (id > since) stream.send(text);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://fixture').pathname;
    const route = `${request.method} ${path}`;
    if (!path.startsWith('/api/')) return this.#serve(path, response);
    if (this.isGone) return void request.socket.destroy();
    if (route === `POST ${signInPath}`) {
      const { email, password } = signInRequest.parse(await readJson(request));
      if (email !== fixtureAdult.email || password !== fixtureAdult.password) refuse('sign-in-refused');
      this.signedIn = true;
      return sendJson(response, 200, { ...fixtureAdult, rights });
    }
    if (route === `POST ${firstAdultPath}`) {
      const { token } = firstAdultRequest.parse(await readJson(request));
      if (token !== fixtureFirstAdultToken) refuse('first-adult-link-used');
      this.signedIn = true;
      return sendJson(response, 200, { ...fixtureAdult, rights });
    }
    if (route === `GET ${signInWaysPath}`) return sendJson(response, 200, {});
    if (!this.signedIn) refuse('sign-in-needed');
    if (route === `GET ${signInPath}`) return sendJson(response, 200, { ...fixtureAdult, rights });
    if (route === `DELETE ${signInPath}`) {
      this.signedIn = false;
      response.writeHead(204).end();
      return;
    }
    if (route === `POST ${streamTicketPath}`) {
      return sendJson(response, 200, { ticket: `ticket-of-a-fixture-hub-${++this.#tickets}` });
    }
    if (route === `GET ${liftKeysPath}`) return sendJson(response, 200, { keys: this.liftKeys });
    if (route === `GET ${logUnseenPath}`) return sendJson(response, 200, { entryIds: [] });
    if (route === `GET ${boardPath}`) return sendJson(response, 200, this.#board());
    if (path.endsWith('/reopening')) {
      return sendJson(response, 200, { standing: 'closed', otherChromebooks: 0, history: [] });
    }
    return this.#answerAboutAlert(request, response, path);
  }

  async #answerAboutAlert(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [, alertId = '', actions] = /^\/api\/alerts\/([^/]+)(\/actions)?$/.exec(path) ?? [];
    const alert = this.#alerts.get(alertId) ?? refuse('alert-unknown');
    if (actions === undefined) {
      this.looks.push(alertId);
      const details: AlertDetails = {
        alert: this.#act(alert, 'seen'),
        page: this.page,
        deviceTime: this.deviceTime,
        words: this.words,
        ...whatOf(this.words),
        actions: this.actions
          .filter((done) => done.alertId === alertId)
          .map(({ action }) => ({ action, byName: fixtureAdult.name, at: new Date().toISOString() })),
      };
      return sendJson(response, 200, details);
    }
    const { action } = alertActionRequest.parse(await readJson(request));
    return sendJson(response, 200, { alert: this.#act(alert, action) });
  }

  #act(alert: AlertSummary, action: AlertAction): AlertSummary {
    this.actions.push({ alertId: alert.alertId, action });
    const before = alert.state === 'open' ? [] : [alert.state];
    const after = { ...alert, state: alertStateAfter([...before, action]) };
    this.press(after);
    return after;
  }

  #board(): BoardResponse {
    return {
      schoolName: 'Meadow Lane Primary',
      tiles: [...this.#tiles.values()],
      alerts: [...this.#alerts.values()],
      classes: [],
      lessons: [],
      lastFrameId: this.#frames.length,
      hubTime: new Date().toISOString(),
    };
  }

  async #serve(path: string, response: ServerResponse): Promise<void> {
    const file = path === '/' || path === '/first-adult' ? '/index.html' : path;
    if (!/^(\/[\w-]+)+\.\w+$/.test(file)) refuse('route-unknown');
    const type = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }[
      extname(file)
    ];
    const bytes = await readFile(join(this.#folder, file));
    response.writeHead(200, {
      'content-type': type ?? 'image/svg+xml',
      'content-security-policy': "default-src 'self'",
    });
    response.end(bytes);
  }
}

function whatOf(words: readonly ChildWord[]): Pick<AlertDetails, 'what'> {
  const what = words.findLast((word) => word.what !== undefined)?.what;
  return what === undefined ? {} : { what };
}

function refuse(code: ErrorCode): never {
  throw new CodedError(code);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

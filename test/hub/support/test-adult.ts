import { v7 } from 'uuid';
import { WebSocket } from 'ws';
import {
  alertActionPath,
  alertDetails,
  alertPath,
  boardPath,
  boardResponse,
} from '../../../src/contracts/http/alerts.ts';
import {
  classesPath,
  classResponse,
  lessonActionPath,
  lessonResponse,
  lessonsPath,
} from '../../../src/contracts/http/lessons.ts';
import {
  adultLinkPath,
  adultPath,
  adultRolesPath,
  adultsPath,
  adultsResponse,
  joinPath,
  linkResponse,
} from '../../../src/contracts/http/adults.ts';
import type { RoleGrant } from '../../../src/domain/people/role-grant.ts';
import { firstAdultPath, signInPath } from '../../../src/contracts/http/people.ts';
import { streamTicketPath, streamTicketResponse } from '../../../src/contracts/http/stream-ticket.ts';
import type { AlertAction } from '../../../src/domain/incidents/alert-state.ts';
import { wishesPath, wishesResponse } from '../../../src/contracts/http/wishes.ts';
import type { LessonMode } from '../../../src/domain/decisions/lesson.ts';
import type { LessonAction } from '../../../src/domain/lessons/lesson-action.ts';
import type { ClassColour } from '../../../src/domain/policy/class-colour.ts';
import { openTestStream, type TestStream } from './test-stream.ts';

export const testAdult = {
  name: 'Robin Example',
  email: 'robin@school.example',
  password: 'a long enough password',
};

export type TestAdultOptions = { address: string; fetch?: typeof fetch; authority?: string };

/** An adult at a browser: keeps cookies and names its origin. */
export class TestAdult {
  readonly options: TestAdultOptions;
  origin: string;
  cookies = new Map<string, string>();

  constructor(options: TestAdultOptions) {
    this.options = options;
    this.origin = options.address;
  }

  /** Uses the hub's one-time link. */
  static async first(address: string, link: string | null, rest: Omit<TestAdultOptions, 'address'> = {}) {
    const adult = new TestAdult({ address, ...rest });
    const response = await adult.makeAccount(link);
    if (!response.ok) throw new Error(`no account: ${await response.text()}`);
    return adult;
  }

  static tokenOf(link: string | null): string {
    return new URL(link ?? 'about:blank').hash.slice(1);
  }

  makeAccount(link: string | null, account: object = testAdult): Promise<Response> {
    return this.call('POST', firstAdultPath, { token: TestAdult.tokenOf(link), ...account });
  }

  signIn(email = testAdult.email, password = testAdult.password): Promise<Response> {
    return this.call('POST', signInPath, { email, password });
  }

  askToInvite(name: string, email: string, grants: readonly RoleGrant[]): Promise<Response> {
    return this.call('POST', adultsPath, { name, email, grants });
  }

  /** Invites somebody who must be taken. */
  async invite(name: string, grants: readonly RoleGrant[]) {
    const email = `${(name.toLowerCase().match(/[a-z]+/g) ?? ['x']).join('.')}@school.example`;
    return linkResponse.parse(await (await this.askToInvite(name, email, grants)).json());
  }

  /** Invites somebody, who chooses a password and is signed in from then on. */
  async bring(name: string, grants: readonly RoleGrant[]) {
    const { adult, link } = await this.invite(name, grants);
    const other = new TestAdult(this.options);
    const joined = await other.join(link);
    if (!joined.ok) throw new Error(`did not join: ${await joined.text()}`);
    return Object.assign(other, { adultId: adult.adultId, email: adult.email });
  }

  join(link: string, password = testAdult.password): Promise<Response> {
    return this.call('POST', joinPath, { token: TestAdult.tokenOf(link), password });
  }

  async adults() {
    return adultsResponse.parse(await (await this.call('GET', adultsPath)).json()).adults;
  }

  giveRoles(adultId: string, grants: readonly RoleGrant[]): Promise<Response> {
    return this.call('POST', adultRolesPath(adultId), { grants });
  }

  renewLink(adultId: string): Promise<Response> {
    return this.call('POST', adultLinkPath(adultId));
  }

  endAdult(adultId: string): Promise<Response> {
    return this.call('DELETE', adultPath(adultId));
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await (this.options.fetch ?? fetch)(this.options.address + path, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  async board() {
    return boardResponse.parse(await (await this.call('GET', boardPath)).json());
  }

  async look(alertId: string) {
    return alertDetails.parse(await (await this.call('GET', alertPath(alertId))).json());
  }

  act(alertId: string, action: AlertAction): Promise<Response> {
    return this.call('POST', alertActionPath(alertId), { action });
  }

  /** Adds a class that must be taken. */
  async addClass(name: string, colour: ClassColour) {
    const written = { name, colour, keyStage: 'lower-ks2' };
    return classResponse.parse(await (await this.call('POST', classesPath, written)).json()).schoolClass;
  }

  askForLesson(classId: string, mode: LessonMode = 'preset', minutes = 45, lessonId = v7()) {
    return this.call('POST', lessonsPath, { lessonId, classId, mode, minutes });
  }

  /** Starts a lesson that must be taken. */
  async startLesson(classId: string, mode: LessonMode = 'preset', minutes = 45) {
    return lessonResponse.parse(await (await this.askForLesson(classId, mode, minutes)).json()).lesson;
  }

  actOnLesson(lessonId: string, action: LessonAction): Promise<Response> {
    return this.call('POST', lessonActionPath(lessonId), action);
  }

  async wishes(lessonId: string) {
    return wishesResponse.parse(await (await this.call('GET', wishesPath(lessonId))).json()).wishes;
  }

  answerWish(lessonId: string, site: string, answer: 'opened' | 'refused'): Promise<Response> {
    return this.call('POST', wishesPath(lessonId), { site, answer });
  }

  async ticket(): Promise<string> {
    return streamTicketResponse.parse(await (await this.call('POST', streamTicketPath)).json()).ticket;
  }

  async openStream(since = 0): Promise<TestStream> {
    const ticket = await this.ticket();
    const { address, authority } = this.options;
    const make = (url: string) => new WebSocket(url, authority ? { ca: authority } : {});
    return openTestStream({ address, ticket, since, make });
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

import { Hono, type Context } from 'hono';
import type * as z from 'zod/mini';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { numberHoldersPath, numberHoldersQuery } from '../../contracts/http/number-holders.ts';
import {
  addChildRequest,
  erasedNamesPath,
  eraseNamesRequest,
  importPath,
  importPreviewPath,
  importPreviewRequest,
  importRequest,
  leftChildrenPath,
  registerChange,
  registerChildPath,
  registerLooksPath,
  registerLooksQuery,
  registerPath,
} from '../../contracts/http/register.ts';
import type { HubClock } from '../hub-clock.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needSignIn } from '../people/need-sign-in.ts';
import type { SignIn } from '../people/sign-in.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { listLooks } from '../store/register-look-store.ts';
import { emptyJournal } from '../store/register-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { addChild, changeChild } from './change-register.ts';
import { eraseNamesOfLeft } from './erase-names-of-left.ts';
import { importRegister, previewImport } from './import-register.ts';
import { readHolders, readLeft, readRegister, type Look } from './read-register.ts';

export type RegisterParts = {
  reading: HubStore;
  store: GroupCommit;
  signIn: SignIn;
  publicAddress: () => string;
  clock: HubClock;
};

/** Largest body of an import, in bytes: 5,000 long names fit in. */
const maximumImportBytes = 4_194_304;

/** Which child has which number. Names leave the hub by these routes and by no other. */
export function registerRoutes(parts: RegisterParts): Hono<HubEnv> {
  const { reading, store, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  /** Who may see names, who may change the register, who may erase, and who may read who looked. */
  const may = {
    read: needSignIn(parts.signIn),
    write: needSignIn(parts.signIn),
    erase: needSignIn(parts.signIn),
    audit: needSignIn(parts.signIn),
  };
  const look = (context: Context<HubEnv>): Look => ({ by: byAdultOf(context), at: clock() });
  return new Hono<HubEnv>()
    .get(numberHoldersPath, ownOrigin, may.read, async (context) => {
      const query = readQuery(context, numberHoldersQuery);
      return context.json(
        await store.commit((transaction) => readHolders(transaction, query, look(context))),
      );
    })
    .get(leftChildrenPath, ownOrigin, may.erase, async (context) => {
      const children = await store.commit((transaction) => readLeft(transaction, look(context)));
      return context.json({ children });
    })
    .post(erasedNamesPath, ownOrigin, may.erase, async (context) => {
      const { childIds } = await readJson(context.req.raw, eraseNamesRequest);
      const erased = await store.commit((transaction) =>
        eraseNamesOfLeft(transaction, childIds, look(context)),
      );
      await emptyJournal(reading);
      return context.json({ erased });
    })
    .get(registerLooksPath, ownOrigin, may.audit, async (context) =>
      context.json({ looks: await listLooks(reading, readQuery(context, registerLooksQuery)) }),
    )
    .get(registerPath(':classId'), ownOrigin, may.read, async (context) => {
      const classId = param(context, 'classId');
      return context.json(
        await store.commit((transaction) => readRegister(transaction, classId, look(context))),
      );
    })
    .post(registerPath(':classId'), ownOrigin, may.write, async (context) => {
      const child = await readJson(context.req.raw, addChildRequest);
      const classId = param(context, 'classId');
      return context.json(
        await store.commit((transaction) => addChild(transaction, classId, child, look(context))),
      );
    })
    .post(importPreviewPath(':classId'), ownOrigin, may.write, async (context) => {
      const wanted = await readJson(context.req.raw, importPreviewRequest, maximumImportBytes);
      const classId = param(context, 'classId');
      return context.json(
        await store.commit((transaction) => previewImport(transaction, classId, wanted, look(context))),
      );
    })
    .post(importPath(':classId'), ownOrigin, may.write, async (context) => {
      const request = await readJson(context.req.raw, importRequest, maximumImportBytes);
      const classId = param(context, 'classId');
      return context.json(
        await store.commit((transaction) => importRegister(transaction, classId, request, look(context))),
      );
    })
    .post(registerChildPath(':classId', ':childId'), ownOrigin, may.write, async (context) => {
      const change = await readJson(context.req.raw, registerChange);
      const which = { classId: param(context, 'classId'), childId: param(context, 'childId') };
      return context.json(
        await store.commit((transaction) => changeChild(transaction, which, change, look(context))),
      );
    });
}

function param(context: Context<HubEnv>, name: string): string {
  return context.req.param(name) ?? '';
}

/** @throws CodedError `request-malformed`, with the path of the first fault. */
function readQuery<S extends z.ZodMiniType>(context: Context<HubEnv>, schema: S): z.output<S> {
  const parsed = schema.safeParse(context.req.query());
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.');
  throw new CodedError('request-malformed', path ? { at: path } : {});
}

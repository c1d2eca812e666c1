import { Hono, type Context } from 'hono';
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
import { tellWhoMoved } from '../lessons/tell-who-moved.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needReach, type NeedRight } from '../people/need-right.ts';
import type { Committed, GroupCommit } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import { listLooks } from '../store/register-look-store.ts';
import { emptyJournal } from '../store/register-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { readQuery } from '../web/read-query.ts';
import { addChild, changeChild } from './change-register.ts';
import { eraseNamesOfLeft } from './erase-names-of-left.ts';
import { importRegister, previewImport } from './import-register.ts';
import { readHolders, readLeft, readRegister, type Look } from './read-register.ts';

export type RegisterParts = {
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  clock: HubClock;
};

/** Largest body of an import, in bytes: 5,000 long names fit in. */
const maximumImportBytes = 4_194_304;

/** Which child has which number. Names leave the hub by these routes and by no other. */
export function registerRoutes(parts: RegisterParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  const look = (context: Context<HubEnv>): Look => ({ by: byAdultOf(context), at: clock() });
  /** What is changed may put a Chromebook into another lesson, which it is told at once. */
  const changed = <T>(
    context: Context<HubEnv>,
    change: (transaction: HubTransaction, by: Look) => Promise<Committed<T>>,
  ): Promise<T> =>
    store.commit((transaction) => {
      const by = look(context);
      return tellWhoMoved(transaction, by.at, () => change(transaction, by));
    });
  return new Hono<HubEnv>()
    .get(numberHoldersPath, ownOrigin, needRight('see-names'), async (context) => {
      const query = readQuery(context, numberHoldersQuery);
      const reach = context.var.rights.get('see-names') ?? [];
      return context.json(
        await store.commit((transaction) => readHolders(transaction, { ...query, reach }, look(context))),
      );
    })
    .get(leftChildrenPath, ownOrigin, needRight('erase-names'), async (context) => {
      const children = await store.commit((transaction) => readLeft(transaction, look(context)));
      return context.json({ children });
    })
    .post(erasedNamesPath, ownOrigin, needRight('erase-names'), async (context) => {
      const { childIds } = await readJson(context.req.raw, eraseNamesRequest);
      const erased = await store.commit((transaction) =>
        eraseNamesOfLeft(transaction, childIds, look(context)),
      );
      await emptyJournal(reading);
      return context.json({ erased });
    })
    .get(registerLooksPath, ownOrigin, needRight('read-looks'), async (context) =>
      context.json({ looks: await listLooks(reading, readQuery(context, registerLooksQuery)) }),
    )
    .get(registerPath(':classId'), ownOrigin, needRight('see-names'), async (context) => {
      const classId = param(context, 'classId');
      needReach(context, 'see-names', classId);
      return context.json(
        await store.commit((transaction) => readRegister(transaction, classId, look(context))),
      );
    })
    .post(registerPath(':classId'), ownOrigin, needRight('keep-register'), async (context) => {
      const child = await readJson(context.req.raw, addChildRequest);
      const classId = param(context, 'classId');
      return context.json(
        await changed(context, (transaction, by) => addChild(transaction, classId, child, by)),
      );
    })
    .post(importPreviewPath(':classId'), ownOrigin, needRight('keep-register'), async (context) => {
      const wanted = await readJson(context.req.raw, importPreviewRequest, maximumImportBytes);
      const classId = param(context, 'classId');
      return context.json(
        await store.commit((transaction) => previewImport(transaction, classId, wanted, look(context))),
      );
    })
    .post(importPath(':classId'), ownOrigin, needRight('keep-register'), async (context) => {
      const request = await readJson(context.req.raw, importRequest, maximumImportBytes);
      const classId = param(context, 'classId');
      return context.json(
        await changed(context, (transaction, by) => importRegister(transaction, classId, request, by)),
      );
    })
    .post(
      registerChildPath(':classId', ':childId'),
      ownOrigin,
      needRight('keep-register'),
      async (context) => {
        const change = await readJson(context.req.raw, registerChange);
        const which = { classId: param(context, 'classId'), childId: param(context, 'childId') };
        return context.json(
          await changed(context, (transaction, by) => changeChild(transaction, which, change, by)),
        );
      },
    );
}

function param(context: Context<HubEnv>, name: string): string {
  return context.req.param(name) ?? '';
}

import { expect, it } from 'vitest';
import type { PolicyException } from '../../../src/domain/policy/policy-exception.ts';
import { createClosedPages } from '../../../src/extension/press/closed-pages.ts';
import { allReports } from '../../../src/extension/outbox/reports.ts';
import { memoryOutbox, pressDraft } from '../fixtures/in-memory.ts';

const reported = 'https://castle.example/keep?room=2';
const draft = {
  ...pressDraft,
  details: { ...pressDraft.details, page: { address: reported, title: 'Keep' } },
};
const byDsl: PolicyException = {
  site: 'castle.example/keep',
  purpose: 'Looked at with the class teacher: a drawing of a dragon.',
  approver: 'DSL',
  until: '2031-07-22',
};

async function device(exceptions: PolicyException[] = [], reopens = () => Promise.resolve(false)) {
  const outbox = memoryOutbox();
  await outbox.append(draft);
  const led: number[] = [];
  const pages = createClosedPages({
    use: outbox.use,
    exceptions: () => Promise.resolve(exceptions),
    reopens,
    tabs: () =>
      Promise.resolve([
        { tabId: 1, address: 'https://castle.example/' },
        { tabId: 2, address: `${reported}#moat` },
      ]),
    leadToStartPage: (tabId) => Promise.resolve(void led.push(tabId)),
  });
  return { ...outbox, pages, led };
}

it('a page that was reported is led to the start page however it comes back; the site around it is not', async () => {
  const { pages, led } = await device();
  await pages.heed({ tabId: 3, address: reported });
  await pages.heed({ tabId: 4, address: `${reported}#again` });
  await pages.heed({ tabId: 5, address: 'https://castle.example/' });
  expect(led).toEqual([3, 4]);
  expect(await pages.openTabs()).toEqual([2]);
});

it('the device keeps no address of it', async () => {
  const { use } = await device();
  const kept = await use((database) => database.closedPages.toArray());
  expect(JSON.stringify(kept)).not.toContain('castle');
});

it('only the DSL opens it again, for this very page and with a written purpose', async () => {
  expect(await (await device([byDsl])).pages.isClosed(reported)).toBe(false);
  for (const not of [
    { ...byDsl, approver: 'class teacher' },
    { ...byDsl, site: 'castle.example' },
  ]) {
    expect(await (await device([not])).pages.isClosed(reported)).toBe(true);
  }
});

it('nobody does where rude pictures were named, also when the child said something else later', async () => {
  const { pages, append, use } = await device([byDsl]);
  const [report] = await allReports(use);
  const eventId = report?.eventId ?? '';
  for (const what of ['rude-pictures', 'not-sure'] as const) {
    await append({ kind: 'help-described', details: { reportId: eventId, what } });
  }
  await append(draft);
  expect(await pages.isClosed(reported)).toBe(true);
});

it('a press on one of our own pages closes nothing', async () => {
  const { append, use } = await device();
  const own = { address: 'chrome-extension://id/session/start.html', title: '' };
  await append({ ...draft, details: { ...draft.details, page: own } });
  expect(await use((database) => database.closedPages.count())).toBe(1);
});

it('what the DSL opened again at the hub is open, and what closes again gives way in every tab', async () => {
  let isOpen = true;
  const { pages, led } = await device([], () => Promise.resolve(isOpen));
  expect(await pages.isClosed(reported)).toBe(false);
  await pages.leadAway();
  expect(led).toEqual([]);
  isOpen = false;
  await pages.leadAway();
  expect(led).toEqual([2]);
});

import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decideToEnd } from '../../../src/domain/decisions/decide-to-end.ts';
import { heldAddress } from '../../../src/extension/access/held/held-address.ts';
import { createMayOpen } from '../../../src/extension/access/held/may-open.ts';
import { createPasses } from '../../../src/extension/access/held/passes.ts';
import { school } from '../../domain/decisions/school.ts';
import { memoryRules } from '../fixtures/memory-rules.ts';

const page = 'chrome-extension://otters/access/hold.html';
const blockedPage = 'chrome-extension://otters/access/blocked.html';

function given() {
  const session = memoryRules('session');
  const passes = createPasses(session);
  const compiled = compilePolicy(school({ blockedSites: ['gossip.example'] }), 'blue');
  const mayOpen = createMayOpen({
    decide: (address, frameOf) => Promise.resolve(decideToEnd(address, compiled, 0, frameOf)),
    hostAround: () => Promise.resolve('www.kiddle.co'),
    blockedPage,
    passes,
  });
  const letThrough = () =>
    session.rules.map(({ condition }) => `${condition.tabIds?.join()} ${condition.urlFilter}`);
  return { session, passes, mayOpen, letThrough };
}

describe('a held address', () => {
  it('that is open gets a pass for its tab, and goes on', async () => {
    const { mayOpen, letThrough } = given();
    const address = 'https://www.google.com/url?q=https://museum.example/';
    expect(await mayOpen({ tabId: 7, frameId: 0, address })).toEqual({ address });
    expect(letThrough()).toEqual([`7 |${address}|`]);
  });

  it('that is closed goes to the page that stands in for it, without a pass', async () => {
    const { mayOpen, letThrough } = given();
    const address = 'https://www.google.com/url?q=https://gossip.example/&x=1#y';
    expect(await mayOpen({ tabId: 7, frameId: 0, address })).toEqual({
      address: `${blockedPage}?reason=nested-address&u=${address}`,
    });
    expect(letThrough()).toEqual([]);
  });

  it('that has to be strict goes on in its strict form', async () => {
    const { mayOpen } = given();
    const { address } = await mayOpen({
      tabId: 7,
      frameId: 0,
      address: 'https://www.google.com/%73earch?q=otters',
    });
    expect(address).toContain('safe=active');
  });

  it('in a frame is decided on with the page around it', async () => {
    const { mayOpen } = given();
    const address = 'https://cse.google.com/cse/element/v1?q=otters';
    expect(await mayOpen({ tabId: 7, frameId: 3, address })).toEqual({ address });
    expect((await mayOpen({ tabId: 7, frameId: 0, address })).address).toContain('engine-not-approved');
  });

  it.each([
    [`${page}?u=https://a.example/?b=1&c=2#d`, 'https://a.example/?b=1&c=2#d'],
    [`${page}?u=https://otter:secret@a.example/`, 'https://a.example/'],
    [`${page}?u=javascript:alert(1)`, undefined],
    [`${page}?u=chrome://settings/`, undefined],
    [`${page}?x=1&u=https://a.example/`, undefined],
    [page, undefined],
  ])('is read from the page’s own address: %s', (shown, address) => {
    expect(heldAddress(shown)).toBe(address);
  });
});

describe('a pass', () => {
  it('ends when the document is there, and no address is kept', async () => {
    const { passes, letThrough } = given();
    await passes.open(1, 0, 'https://a.example/');
    await passes.open(1, 4, 'https://b.example/');
    await passes.open(2, 0, 'https://c.example/');
    await passes.used(1, 0);
    await passes.used(9, 0);
    expect(letThrough()).toEqual(['1 |https://b.example/|', '2 |https://c.example/|']);
  });

  it('is for one address, also where that has the signs of a pattern', async () => {
    const { passes, letThrough } = given();
    await passes.open(1, 0, 'https://a.example/?b=c|d^e*f');
    await passes.open(1, 0, 'https://a.example/next');
    expect(letThrough()).toEqual(['1 |https://a.example/next|']);
    await passes.open(1, 0, 'https://a.example/?b=c|d^e*f');
    expect(letThrough()).toEqual(['1 |https://a.example/?b=c*d*e*f|']);
  });

  it('that an older worker left behind is taken away, with none of the policy’s rules', async () => {
    const { session, passes } = given();
    await passes.open(1, 0, 'https://a.example/');
    const [own] = session.rules;
    const next = createPasses(session);
    await session.replace({ removeRuleIds: [], addRules: own === undefined ? [] : [{ ...own, id: 5 }] });
    await next.forgetOthers();
    expect(session.rules.map(({ id }) => id)).toEqual([5]);
  });
});

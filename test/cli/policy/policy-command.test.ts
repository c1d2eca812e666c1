import { describe, expect, test } from 'vitest';
import { parseUrlFilter } from '../../../src/domain/decisions/parse-url-filter.ts';
import { otterbourne } from '../../domain/decisions/school.ts';
import { policyFile, runPolicy } from './policy-runner.ts';

const good = policyFile({ ...otterbourne, allowedSites: ['bbc.co.uk'], blockedSites: ['gossip.example'] });

describe('policy check', () => {
  test('finds nothing wrong with a good policy', async () => {
    expect(await runPolicy(['check', good])).toMatchObject({ code: 0, errors: '' });
  });

  test('names every fault with its line, path and cure, and ends with 1', async () => {
    const file = policyFile(`{
  "schoolName": "Otterbourne Brook Primary",
  "hubAddress": "http://hub.otterbourne.example",
  "enrolmentKey": "${'k'.repeat(40)}",
  "deviceNumber": { "source": "asset-id" },
  "classes": [
    { "colour": "blue", "name": "Year 6", "keyStage": "upper-ks2",
      "approvedEngines": ["kiddle", "gogle"],
      "blockedCategories": ["gamez"] }
  ],
  "allowedSites": [
    "bbc.co.uk",
    "*.museum.example",
    "otter.example:99999"
  ],
  "colour": "blue"
}`);
    const { code, output } = await runPolicy(['check', file]);
    expect(code).toBe(1);
    expect(output.split('\n').map((line) => line.slice(file.length))).toEqual([
      expect.stringMatching(/^:16 {2}colour {2}Take "colour" out.*\[policy-key-unknown\]$/),
      expect.stringMatching(/^:3 {2}hubAddress {2}must be an https address/),
      expect.stringMatching(/^:13 {2}allowedSites\[1\] {2}.*write "museum.example"/),
      expect.stringMatching(/^:14 {2}allowedSites\[2\] {2}.*from 1 to 65535/),
      expect.stringMatching(/^:8 {2}classes\[0\]\.approvedEngines\[1\] {2}No engine is called "gogle"/),
      expect.stringMatching(/^:9 {2}classes\[0\]\.blockedCategories\[0\] {2}No category is called "gamez"/),
    ]);
  });

  test('refuses a policy over a limit of Chrome, with the count', async () => {
    const blockedSites = Array.from({ length: 1_200 }, (_, at) => `otter.example/?page=${at}`);
    const { code, output } = await runPolicy(['check', policyFile({ ...otterbourne, blockedSites })]);
    expect(code).toBe(1);
    expect(output).toMatch(/Needs 1\d{3} rules with a query.*Chrome takes 1000/);
  });

  test.each([
    ['not JSON', '{"schoolName": }', /is not JSON/],
    ['a list', '[]', /holds no policy/],
  ])('says so when a file is %s', async (_name, content, words) => {
    const { code, errors } = await runPolicy(['check', policyFile(content)]);
    expect(code).toBe(1);
    expect(errors).toMatch(words);
  });

  test('says so when there is no file', async () => {
    expect(await runPolicy(['check', '/nowhere/policy.json'])).toMatchObject({ code: 1 });
  });
});

describe('policy explain', () => {
  test('says for each address what happens and which rule said so', async () => {
    const { code, output } = await runPolicy([
      'explain',
      good,
      '--class',
      'green',
      'https://www.bbc.co.uk/',
      'https://yandex.com/search/?text=otters',
      'rubbish',
    ]);
    expect(code).toBe(0);
    expect(output).toContain('allow    https://www.bbc.co.uk/  approved-site (allowedSites: bbc.co.uk)');
    expect(output).toContain('block    https://yandex.com/search/?text=otters  engine-not-approved');
    expect(output).toContain('offers https://www.kiddle.co/s.php?q=otters');
    expect(output).toContain('block    rubbish  address-unreadable');
  });

  test('prints one JSON object a line, in order, from arguments and from standard input', async () => {
    const { output } = await runPolicy(
      ['explain', good, '--class', 'blue', '--json', 'https://gossip.example/', '-'],
      {
        input: [
          'https://www.google.com/sea',
          'rch?q=otters\r\n\nhttps://other.example/\u2028x\n',
          new TextEncoder().encode('data:x'),
        ],
      },
    );
    expect(output.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        url: 'https://gossip.example/',
        action: 'block',
        reason: 'blocked-site',
        rule: 'blockedSites: gossip.example',
      },
      {
        url: 'https://www.google.com/search?q=otters',
        action: 'rewrite',
        target: expect.stringContaining('safe=active') as string,
        reason: 'safe-search',
        rule: 'approvedEngines: google-safe',
      },
      { url: '', action: 'block', reason: 'address-unreadable' },
      { url: 'https://other.example/\u2028x', action: 'allow', reason: 'open-web', rule: 'preset upper-ks2' },
      { url: 'data:x', action: 'block', reason: 'scheme-closed', rule: 'data:*' },
    ]);
  });

  test('answers a hundred thousand addresses, one by one', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `https://site-${at}.example/page?q=${at}\n`);
    const { output } = await runPolicy(['explain', good, '--class', 'blue', '--json', '-'], { input: lines });
    const answers = output.split('\n');
    expect(answers).toHaveLength(100_000);
    expect(answers[99_999]).toContain('site-99999.example');
  }, 60_000);

  test('explains a policy with faults, as a device would apply it, and names them', async () => {
    const file = policyFile({
      classes: otterbourne.classes,
      blockedSites: ['*.x.example', 'gossip.example'],
    });
    const { code, output, errors } = await runPolicy([
      'explain',
      file,
      '--class',
      'blue',
      '--json',
      'https://gossip.example/',
    ]);
    expect(code).toBe(0);
    expect(output).toContain('"reason":"blocked-site"');
    expect(errors).toContain('write "x.example"');
  });

  test('says which classes there are when there is no such class', async () => {
    const { code, errors } = await runPolicy(['explain', good, '--class', 'brown', 'https://x.example/']);
    expect(code).toBe(2);
    expect(errors).toContain('red, green, blue, purple, grey');
  });
});

describe('policy compile', () => {
  test('prints the rules of a class, each with its reason', async () => {
    const { code, output } = await runPolicy(['compile', good, '--class', 'red']);
    expect(code).toBe(0);
    const rules = JSON.parse(output) as { reason: string; rule: { id: number; priority: number } }[];
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.every(({ reason, rule }) => reason !== '' && rule.id > 0 && rule.priority > 1)).toBe(true);
  });
});

describe('policy export', () => {
  test('wraps every value for the Google Admin console', async () => {
    const { code, output, errors } = await runPolicy(['export', good, '--for', 'google-admin']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      schoolName: { Value: 'Otterbourne Brook Primary' },
      blockedSites: { Value: ['gossip.example'] },
    });
    expect(errors).toContain('IncognitoModeAvailability = 1');
    expect(errors).toContain('closes: Incognito windows');
  });

  test('holds Chrome’s own policies in the file for Linux', async () => {
    const id = 'a'.repeat(32);
    const { output } = await runPolicy(['export', good, '--for', 'linux', '--extension-id', id]);
    const policies = JSON.parse(output) as Record<string, unknown> & { URLBlocklist: string[] };
    expect(policies).toMatchObject({
      ExtensionInstallForcelist: [`${id};https://hub.otterbourne.example:8443/extension/updates.xml`],
      TaskManagerEndProcessEnabled: false,
      RestoreOnStartup: 4,
      RestoreOnStartupURLs: [`chrome-extension://${id}/session/start.html`],
      HomepageLocation: `chrome-extension://${id}/session/start.html`,
      NewTabPageLocation: `chrome-extension://${id}/session/start.html`,
      '3rdparty': { extensions: { [id]: { schoolName: 'Otterbourne Brook Primary' } } },
    });
  });

  test('names in URLBlocklist only what the extension cannot redirect', async () => {
    const file = policyFile({
      ...otterbourne,
      blockedSites: ['gossip.example', 'https://x.example', 'ftp://y.example', 'holt:*'],
    });
    const { output } = await runPolicy(['export', file, '--for', 'linux']);
    const { URLBlocklist } = JSON.parse(output) as { URLBlocklist: string[] };
    expect(URLBlocklist).toEqual(
      expect.arrayContaining([
        'chrome://*',
        'javascript://*',
        'data:*',
        'file://*',
        'ftp://y.example',
        'holt:*',
      ]),
    );
    for (const entry of URLBlocklist) {
      expect(parseUrlFilter(entry, false).cure).toBeUndefined();
      expect(['http', 'https', undefined]).not.toContain(parseUrlFilter(entry, false).filter?.scheme);
    }
  });

  test('exports nothing of a policy with a fault', async () => {
    const file = policyFile({ ...otterbourne, blockedSites: ['*.x.example'] });
    expect(await runPolicy(['export', file, '--for', 'linux'])).toMatchObject({ code: 1, output: '' });
  });
});

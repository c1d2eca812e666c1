import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub, testFolder } from './support/test-hub.ts';

/** `fetch` that trusts one authority, as a Chromebook does after the admin uploaded it. */
function fetchTrusting(ca: string): typeof fetch {
  return async (input, init = {}) => {
    const sent = new Request(input, init);
    const body = Buffer.from(await sent.arrayBuffer());
    const headers = { ...Object.fromEntries(sent.headers), ...(init.headers as Record<string, string>) };
    return new Promise<Response>((resolve, reject) => {
      const request = httpsRequest(sent.url, { method: sent.method, ca, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const received = new Headers();
          for (const [name, values] of Object.entries(answer.headersDistinct)) {
            for (const value of values ?? []) received.append(name, value);
          }
          const { statusCode = 500 } = answer;
          const text = statusCode === 204 ? null : Buffer.concat(chunks);
          resolve(new Response(text, { status: statusCode, headers: received }));
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  };
}

function presentedCertificate(address: string, ca: string): Promise<X509Certificate> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), ca }, () => {
      const { raw } = socket.getPeerCertificate();
      socket.destroy();
      resolve(new X509Certificate(raw));
    });
    socket.on('error', reject);
  });
}

test('a press goes through over https with the authority that the hub made, and a stranger trusts it not', async () => {
  const hub = await startTestHub({ host: '0.0.0.0', https: { ownAuthority: true } });
  const authority = await readFile(hub.authorityFile ?? '', 'utf8');
  const address = `https://localhost:${new URL(hub.address).port}`;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  const trusting = fetchTrusting(authority);
  expect(await (await trusting(`${address}/healthz`)).text()).toBe('ok');

  const teacher = await TestAdult.first(address, hub.firstAdultLink, { fetch: trusting, authority });
  const device = await TestDevice.enrolled(
    { address, deviceNumber: 14, fetch: trusting, authority },
    hub.enrolmentKey,
  );
  const board = await teacher.openStream();
  const press = device.press();
  await device.deliver([press]);
  await board.until('alert', ({ alert }) => alert.alertId === press.event.id);
  expect([...teacher.cookies.keys()].every((name) => name.startsWith('__Secure-'))).toBe(true);
  const answer = await trusting(`${address}/healthz`);
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
});

test('the authority stays, and its certificate for the hub is made anew when the name changes or it nears its end', async () => {
  const dataFolder = join(await testFolder(), 'data');
  const https = { ownAuthority: true } as const;
  const start = async (options: { publicAddress?: string; ahead?: number }) => {
    const { ahead = 0, ...rest } = options;
    const clock = () => new Date(Date.now() + ahead);
    const hub = await startTestHub({ dataFolder, https, clock, ...rest });
    const authority = await readFile(hub.authorityFile ?? '', 'utf8');
    const text = await readFile(join(dataFolder, 'server.pem'), 'utf8');
    const certificate = new X509Certificate(text);
    expect(certificate.verify(new X509Certificate(authority).publicKey)).toBe(true);
    await hub.stop();
    return { authority, certificate };
  };
  const first = await start({});
  const second = await start({});
  expect(second.certificate.serialNumber).toBe(first.certificate.serialNumber);
  const named = await start({ publicAddress: 'https://hub.school.example' });
  expect(named.certificate.serialNumber).not.toBe(first.certificate.serialNumber);
  expect(named.certificate.checkHost('hub.school.example')).toBe('hub.school.example');
  expect(named.certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  const later = await start({
    publicAddress: 'https://hub.school.example',
    ahead: 370 * 24 * 60 * 60 * 1_000,
  });
  expect(later.certificate.serialNumber).not.toBe(named.certificate.serialNumber);
  expect(new Set([first, second, named, later].map(({ authority }) => authority)).size).toBe(1);
  expect(new X509Certificate(first.authority).ca).toBe(true);
  expect(first.certificate.ca).toBe(false);
});

test('a hub with certificate files answers with them and makes no authority', async () => {
  const made = await startTestHub({ https: { ownAuthority: true } });
  const authority = await readFile(made.authorityFile ?? '', 'utf8');
  const hub = await startTestHub({
    https: {
      certificateFile: join(made.dataFolder, 'server.pem'),
      keyFile: join(made.dataFolder, 'server-key.pem'),
    },
  });
  expect(hub.authorityFile).toBeUndefined();
  const presented = await presentedCertificate(hub.address, authority);
  expect(presented.subjectAltName).toContain('localhost');
});

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installProgram, type RunningProgram } from '../support/installed-program.ts';

const running = /Ctrl-C stops the hub/;

/** What a start says, by the name in front. */
async function startFacts(program: RunningProgram) {
  await program.says(running);
  const fact = (name: string) => new RegExp(`^ +${name} +(\\S+)`, 'm').exec(program.output())?.[1];
  return {
    address: (fact('Companion, for adults') ?? '').replace(/\/$/, ''),
    firstAdultLink: fact('First adult, once'),
    extensionId: fact('Extension'),
    updateAddress: fact('Update address'),
    enrolmentKey: /"enrolmentKey": \{\s+"Value": "([^"]+)"/.exec(program.output())?.[1],
  };
}

async function stop(program: RunningProgram) {
  program.signal('SIGINT');
  expect(await program.ended).toEqual({ code: 0, signal: null });
}

describe('lids-down serve', () => {
  it('says where everything is, and it is there', async () => {
    const { folder, start } = installProgram();
    const program = start('--port', '0', '--school-name', 'Hillside School');
    const facts = await startFacts(program);
    expect(facts.firstAdultLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/first-adult#\S{20,}$/);
    expect(facts.extensionId).toMatch(/^[a-p]{32}$/);
    expect(await (await fetch(`${facts.address}/healthz`)).text()).toBe('ok');
    expect(await (await fetch(`${facts.address}/`)).text()).toContain('Companion');
    const updates = await (await fetch(facts.updateAddress ?? '')).text();
    expect(updates).toContain(`appid="${facts.extensionId}"`);
    const codebase = /codebase="([^"]+)"/.exec(updates)?.[1] ?? '';
    const crx = Buffer.from(await (await fetch(codebase)).arrayBuffer());
    expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
    const policy = JSON.parse(readFileSync(join(folder, 'data/policy/google-admin.json'), 'utf8'));
    expect(policy).toMatchObject({
      schoolName: { Value: 'Hillside School' },
      hubAddress: { Value: facts.address },
      enrolmentKey: { Value: facts.enrolmentKey },
    });
    for (const name of ['extension-key.pem', 'policy/google-admin.json', 'policy/linux.json']) {
      expect(statSync(join(folder, 'data', name)).mode & 0o077, name).toBe(0);
    }
    await stop(program);
    expect(program.errors()).toBe('');
  });

  it('keeps everything over a second start', async () => {
    const { start } = installProgram();
    const first = start('--port', '0');
    const before = await startFacts(first);
    await stop(first);
    const second = start('--port', '0');
    const after = await startFacts(second);
    expect(after.extensionId).toBe(before.extensionId);
    expect(after.enrolmentKey).toBe(before.enrolmentKey);
    expect(after.firstAdultLink?.split('#')[1]).toBe(before.firstAdultLink?.split('#')[1]);
    await stop(second);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s, also when it comes twice', async (signal) => {
    const program = installProgram().start('--port', '0');
    await program.says(running);
    program.signal(signal);
    program.signal(signal);
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.errors()).toBe('');
    expect(program.output()).toMatch(/The hub has stopped\.\n$/);
  });

  it('serves the school network over https with its own authority, the same after a second start', async () => {
    const { start } = installProgram();
    const authorities: string[] = [];
    for (let time = 0; time < 2; time++) {
      const program = start('--own-authority', '--host', '127.0.0.1', '--port', '0');
      const { address } = await startFacts(program);
      expect(address).toMatch(/^https:/);
      const [, file = ''] = /^ +Authority +(\S+)/m.exec(program.output()) ?? [];
      const authority = readFileSync(file, 'utf8');
      expect(await statusOver(address, authority)).toBe(200);
      authorities.push(authority);
      await stop(program);
    }
    expect(authorities[1]).toBe(authorities[0]);
  });

  it('says in a plain sentence that its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const program = installProgram().start('--port', String((taken.address() as AddressInfo).port));
    expect((await program.ended).code).toBe(1);
    expect(program.errors()).toMatch(/port.*--port\.\n$/);
    expect(program.errors()).not.toContain('    at ');
  });

  it('says in a plain sentence that another hub runs on its data folder', async () => {
    const { start } = installProgram();
    const first = start('--port', '0');
    await first.says(running);
    const second = start('--port', '0');
    expect((await second.ended).code).toBe(1);
    expect(second.errors()).toMatch(/^Another hub is running on this data folder\. .*--data-folder\.\n$/);
    await stop(first);
  });

  it('says in a plain sentence that its data folder cannot be written', async () => {
    const { folder, start } = installProgram();
    writeFileSync(join(folder, 'a-file'), '');
    const program = start('--data-folder', 'a-file/data');
    expect((await program.ended).code).toBe(1);
    expect(program.errors()).toMatch(/^The data folder \S+a-file\/data cannot be written to\. .*\n$/);
  });

  it('says in a plain sentence that a certificate is missing, or that nothing was built', async () => {
    const { folder, start } = installProgram();
    const missing = start('--certificate-file', 'absent.pem', '--key-file', 'absent-key.pem');
    expect((await missing.ended).code).toBe(1);
    expect(missing.errors()).toBe('The certificate file absent.pem cannot be read.\n');
    rmSync(join(folder, 'dist/extension'), { recursive: true });
    mkdirSync(join(folder, 'dist/extension'));
    const unbuilt = start('--port', '0');
    expect((await unbuilt.ended).code).toBe(1);
    expect(unbuilt.errors()).toMatch(/There is no built extension .*npm run build/);
  });

  it('says in a plain sentence that mail cannot be set up so, and never the password', async () => {
    const { start } = installProgram();
    const program = start('--mail-server', 'smtp://hub:kettles@mail.example', '--mail-from', 'a@b.example');
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.errors()).toContain('settings for mail that cannot be');
    expect(program.errors()).toContain('(mail-server)');
    expect(program.errors() + program.output()).not.toContain('kettles');
  });

  it('refuses an unknown flag with exit code 2', async () => {
    const program = installProgram().start('--prot', '8000');
    expect((await program.ended).code).toBe(2);
    expect(program.errors()).toBe('Unknown argument: prot. See "lids-down serve --help".\n');
  });
});

describe('lids-down pack', () => {
  it('packs the extension and says what it became', async () => {
    const { folder, start } = installProgram();
    const program = start('pack', '--data-folder', 'elsewhere');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(program.output()).toMatch(/^Extension id +[a-p]{32}\nVersion +0\.1\.0\.1\n/);
    expect(readFileSync(join(folder, 'elsewhere/lids-down.crx')).toString('latin1', 0, 4)).toBe('Cr24');
  });
});

function statusOver(address: string, authority: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}/healthz`, { ca: authority }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

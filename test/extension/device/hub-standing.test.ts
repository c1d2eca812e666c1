import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { HubRefusal } from '../../../src/extension/device/hub-client.ts';
import { notingStanding, type HubStanding } from '../../../src/extension/device/hub-standing.ts';
import { memoryValue } from '../fixtures/in-memory.ts';

const request = { hubAddress: 'https://hub.example', path: '/', contentType: 'text/plain', body: '' };

it('a device remembers that an adult has ended it, from the answer itself, until the hub takes something again', async () => {
  const answers = ['device-revoked', 'http-502', ''];
  const standing = memoryValue<HubStanding>();
  const post = notingStanding((_request, response) => {
    const code = answers.shift() ?? '';
    return code === '' ? Promise.resolve(response.parse({})) : Promise.reject(new HubRefusal(code, 403));
  }, standing);
  await expect(post(request, z.looseObject({}))).rejects.toThrow();
  expect(standing.value).toEqual({ ended: 'device-revoked' });
  await expect(post(request, z.looseObject({}))).rejects.toThrow();
  expect(standing.value).toEqual({ ended: 'device-revoked' });
  await post(request, z.looseObject({}));
  expect(standing.value).toBeUndefined();
});

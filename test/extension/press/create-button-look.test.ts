import { expect, it } from 'vitest';
import { buttonLook } from '../../../src/contracts/messages/button-look.ts';
import type { DeviceFacts } from '../../../src/extension/device/device-facts.ts';
import { createButtonLook } from '../../../src/extension/press/create-button-look.ts';

const english = {
  buttonWord: { message: 'Help' },
  buttonLabel: { message: 'Tell an adult' },
  buttonMove: { message: 'Move' },
};

function given(facts: DeviceFacts | undefined, loads: (typeof english | Error)[] = [english]) {
  const asked: string[] = [];
  const look = createButtonLook({
    facts: () => Promise.resolve(facts),
    corner: () => Promise.resolve(undefined),
    language: () => Promise.resolve('en'),
    loadWords(language) {
      asked.push(language);
      const words = loads[asked.length - 1];
      return words instanceof Error || words === undefined ? Promise.reject(words) : Promise.resolve(words);
    },
  });
  return { look, asked };
}

it('carries number and class colour, and words in the child’s language that are read once', async () => {
  const { look, asked } = given({ deviceNumber: 14, classColour: 'yellow' });
  await look();
  expect(await look()).toEqual({
    corner: 'bottom-right',
    number: '14',
    ground: '#fdd835',
    ink: '#1c1b1a',
    word: 'Help',
    label: 'Tell an adult',
    move: 'Move',
    language: 'en-GB',
  });
  expect(asked).toEqual(['en']);
});

it('says no number and no colour that it does not know', async () => {
  for (const facts of [undefined, { deviceNumber: null }]) {
    const said = await given(facts).look();
    expect(said.number).toBe('');
    expect('ground' in said).toBe(false);
    expect(buttonLook.safeParse(said).success).toBe(true);
  }
});

it('says its number without words when they cannot be read, and reads them again the next time', async () => {
  const { look } = given({ deviceNumber: 14 }, [new Error('no file'), english]);
  expect(await look()).toMatchObject({ number: '14', label: '' });
  expect(await look()).toMatchObject({ number: '14', label: 'Tell an adult' });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pupilLanguages } from '../../src/domain/policy/pupil-language.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';
import { lookAtState } from './support/look/look-at-state.ts';
import { logOffStates } from './support/look/log-off-states.ts';
import type { PageState } from './support/look/page-state.ts';
import { pagesInPlaceOfOthers } from './support/look/pages-in-place-of-others.ts';
import { restStates } from './support/look/rest-states.ts';
import { shieldStates } from './support/look/shield-states.ts';
import { signInStates } from './support/look/sign-in-states.ts';
import { startStates } from './support/look/start-states.ts';

let room: Classroom;

const policy = {
  languages: pupilLanguages,
  classes: [
    { colour: 'turquoise', name: 'Herons', keyStage: 'lower-ks2' },
    { colour: 'purple', name: 'Owls', keyStage: 'ks1' },
    { colour: 'grey', name: 'Mice', keyStage: 'eyfs' },
  ],
  logOffAfterLesson: true,
  startSites: [{ name: 'Castles', address: 'http://castle.example/', picture: 'history' }],
};

beforeAll(async () => {
  room = await startClassroom({ policy });
  expect(room.school.chromebook.policySource).toBe('managed');
});
afterAll(() => room.close());

const isRight = (states: readonly PageState[]) =>
  it.each(states)('$name', async ({ name, alsoIn, open, leave }) => {
    const page = await open(room);
    const faults = await lookAtState(page, name, alsoIn);
    await leave?.(room, page);
    expect(faults).toEqual([]);
  });

describe('every page for children, in every state, in English and Arabic, small and large, by finger, eye, key and ear', () => {
  describe('at sign-in', () => isRight(signInStates));
  describe('where a session begins', () => isRight(startStates));
  describe('while the screen rests', () => isRight(restStates));
  describe('at the end of a lesson', () => isRight(logOffStates));
  describe('in place of another page', () => isRight(pagesInPlaceOfOthers));
  describe('after a press', () => isRight(shieldStates));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertAction, alertStateAfter } from '../../../src/domain/incidents/alert-state.ts';

const actions = fc.array(fc.constantFrom(...Object.values(alertAction.def.entries)));

describe('an alert', () => {
  it('is open until a person does something', () => {
    expect(alertStateAfter([])).toBe('open');
  });

  it('never goes back, in whatever order the actions come', () => {
    expect(alertStateAfter(['on-my-way', 'seen'])).toBe('on-my-way');
    fc.assert(
      fc.property(actions, (list) => {
        expect(alertStateAfter(list)).toBe(alertStateAfter([...list].reverse()));
      }),
    );
  });

  it('is the same when an action is done twice', () => {
    fc.assert(
      fc.property(actions, (list) => {
        expect(alertStateAfter([...list, ...list])).toBe(alertStateAfter(list));
      }),
    );
  });
});

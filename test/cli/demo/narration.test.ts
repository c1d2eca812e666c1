import { describe, expect, it } from 'vitest';
import { jsonLine, narration } from '../../../src/cli/demo/narration.ts';
import { steps } from '../../../src/cli/demo/step.ts';

describe('the demo', () => {
  it('tells each step in one line, with its time since the press', () => {
    const lines = steps.map((step, index) => narration({ step, ms: index * 12.4 }));
    expect(lines[1]).toBe('   12 ms  The page is black.');
    expect(lines.filter((line) => line.includes('\n') || line.includes('!'))).toEqual([]);
  });

  it('prints one object a line for programs', () => {
    expect(jsonLine({ step: 'pressed', ms: 0 })).toBe('{"step":"pressed","ms":0}');
    expect(jsonLine({ step: 'shown', ms: 141.6 })).toBe('{"step":"shown","ms":142}');
  });
});

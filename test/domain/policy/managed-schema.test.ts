import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../../src/domain/policy/managed-schema.ts';
import { schoolPolicyShape } from '../../../src/domain/policy/school-policy.ts';

describe('managed_schema.json', () => {
  it('names every key of the policy and no other', () => {
    expect(Object.keys(managedSchema().properties)).toEqual(Object.keys(schoolPolicyShape));
  });

  it('says types only, since Chrome drops a whole list for one entry that a stricter schema dislikes', () => {
    const words = new Set<string>();
    JSON.stringify(managedSchema(), (key, value: unknown) => {
      if (key !== '' && typeof value === 'string') words.add(key);
      return value;
    });
    expect([...words]).toEqual(['type']);
    expect(JSON.stringify(managedSchema())).not.toMatch(/required|pattern|enum|additionalProperties/);
  });

  it('joins the ways to write a device number', () => {
    expect(managedSchema().properties['deviceNumber']).toEqual({
      type: 'object',
      properties: { source: { type: 'string' }, number: { type: 'integer' } },
    });
  });
});

import { schoolPolicyShape } from './school-policy.ts';
import { siteList } from './site-list.ts';

type LooseSchema = {
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  properties?: Record<string, LooseSchema>;
  items?: LooseSchema;
};

/**
 * The `managed_schema.json` that Chromium loads, made from the policy's zod schema. Deliberately loose: types only,
 * no patterns, enums or required keys, because Chrome drops a whole list for one entry it does not like and says
 * nothing. zod judges instead (read-policy.ts), entry by entry.
 */
export function managedSchema(): { type: 'object'; properties: Record<string, LooseSchema> } {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(schoolPolicyShape).map(([key, schema]) => [key, loosen(schema)]),
    ),
  };
}

/** The few kinds of zod schema that a policy is made of. */
function loosen(schema: unknown): LooseSchema {
  if (schema === siteList) return { type: 'array', items: { type: 'string' } };
  const { def } = (schema as { _zod: { def: SchemaDefinition } })._zod;
  switch (def.type) {
    case 'object':
      return { type: 'object', properties: mapValues(def.shape ?? {}, loosen) };
    case 'union':
      return { type: 'object', properties: Object.assign({}, ...(def.options ?? []).map(propertiesOf)) };
    case 'array':
      return { type: 'array', items: loosen(def.element) };
    case 'number':
    case 'int':
      return { type: 'integer' };
    case 'boolean':
      return { type: 'boolean' };
    case 'optional':
      return loosen(def.innerType);
    case 'string':
    case 'enum':
    case 'literal':
      return { type: 'string' };
    default:
      throw new Error(`managed_schema.json has no loose form for a policy value of type ${def.type}`);
  }
}

type SchemaDefinition = {
  type: string;
  shape?: Record<string, unknown>;
  options?: unknown[];
  element?: unknown;
  innerType?: unknown;
};

function propertiesOf(option: unknown): Record<string, LooseSchema> {
  return loosen(option).properties ?? {};
}

function mapValues(
  shape: Record<string, unknown>,
  map: (value: unknown) => LooseSchema,
): Record<string, LooseSchema> {
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, map(value)]));
}

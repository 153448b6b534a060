import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Failure } from '../failure';
import { fail, ok, type Result } from '../result';
import { configSchema, type Config } from './config-schema';

/** `where` of every failure is a configuration path such as `options.perProject.core.tag`. */
export function parseConfig(input: unknown): Result<Config> {
  const parsed = configSchema.safeParse(input ?? {});
  if (parsed.success) return ok(parsed.data);
  return fail(...parsed.error.issues.flatMap((issue) => toFailures(issue, input)));
}

function toFailures(issue: z.core.$ZodIssue, input: unknown): readonly Failure[] {
  const where = ['options', ...issue.path].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownKeys(issue.path);
      const near = known.length > 0 ? closest(key, known) : null;
      return {
        code: 'config-unknown-key',
        message: `"${key}" is no option at ${where}.`,
        fix: `${near ? `Did you mean "${near}"? ` : ''}Known here: ${known.join(', ')}.`,
        where: `${where}.${key}`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest says best what is wrong; a plain "invalid input" helps nobody.
    const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    const nested = branch.flatMap((inner) =>
      toFailures({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, input),
    );
    if (nested.length > 0) return nested;
  }
  return [
    {
      code: 'config-invalid',
      message: `${where}: ${issue.message}.`,
      fix: `Correct ${where} in nx.json.`,
      where,
    },
  ];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  );
}

/** Keys that the schema knows at a path, walking objects and records. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let node: unknown = configSchema;
  for (const key of path) node = step(unwrap(node), key);
  const object = unwrap(node);
  if (isRecord(object)) return isEnum(object.keyType) ? object.keyType.options : [];
  return isObject(object) ? Object.keys(object.shape) : [];
}

function step(node: unknown, key: PropertyKey): unknown {
  if (isObject(node)) return node.shape[String(key)];
  if (isRecord(node)) return node.valueType;
  return isArray(node) ? node.element : undefined;
}

function unwrap(node: unknown): unknown {
  let inner = node as
    | { unwrap?: () => unknown; options?: readonly unknown[]; _zod?: { def: { type: string } } }
    | undefined;
  while (inner?.unwrap && ['default', 'optional', 'prefault'].includes(inner._zod?.def.type ?? ''))
    inner = inner.unwrap() as typeof inner;
  return inner?.options?.map(unwrap).find(isObject) ?? inner;
}

const isType = (node: unknown, type: string): boolean =>
  (node as { _zod?: { def: { type: string } } } | undefined)?._zod?.def.type === type;
const isObject = (node: unknown): node is { shape: Record<string, unknown> } =>
  isType(node, 'object');
const isRecord = (node: unknown): node is { keyType: unknown; valueType: unknown } =>
  isType(node, 'record');
const isEnum = (node: unknown): node is { options: readonly string[] } => isType(node, 'enum');
const isArray = (node: unknown): node is { element: unknown } => isType(node, 'array');

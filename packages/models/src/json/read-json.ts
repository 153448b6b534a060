import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { getLocation, parseTree, visit, type Node } from 'jsonc-parser';
import { pathText } from './path-text';

/** Where a text comes from, and the code that its failures carry. */
export interface JsonSource {
  readonly code: string;
  readonly where: string;
}

/**
 * Strict JSON. Refused by name: numbers that JSON does not have (`NaN`, `Infinity`, and `1e999`,
 * which overflows), a key that is given twice in one object (a reader would silently take either),
 * and any syntax error, by line and column. The messages never quote the text: it may hold what
 * must not be printed.
 */
export function readJson(text: string, source: JsonSource): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(syntaxFailure(text, source));
  }
  const failures = traps(text, source);
  return failures.length > 0 ? fail(...failures) : ok(value);
}

function syntaxFailure(text: string, source: JsonSource): Failure {
  let offset = text.length;
  visit(
    text,
    {
      onError: (_error, at) => {
        offset = Math.min(offset, at);
      },
    },
    { disallowComments: true },
  );
  if (/^-?(NaN|Infinity)\b/.test(text.slice(offset, offset + 16))) {
    const path = pathText(getLocation(text, offset).path);
    return invalid(
      source,
      `${path} is not a finite number`,
      'Write a finite number, or leave the key out when it was not measured.',
    );
  }
  const before = text.slice(0, offset).split('\n');
  return invalid(
    source,
    `not JSON: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`,
    'Write the file again as JSON.',
  );
}

function traps(text: string, source: JsonSource): readonly Failure[] {
  const failures: Failure[] = [];
  const walk = (node: Node, path: readonly PropertyKey[]): void => {
    if (node.type === 'number' && !Number.isFinite(node.value)) {
      failures.push(
        invalid(source, `${pathText(path)} is not a finite number`, 'Write a finite number.'),
      );
    }
    if (node.type === 'array')
      node.children?.forEach((item, index) => walk(item, [...path, index]));
    if (node.type === 'object') {
      const seen = new Set<string>();
      for (const property of node.children ?? []) {
        const [key, value] = property.children as [Node, Node];
        const inner = [...path, key.value as string];
        if (seen.has(key.value))
          failures.push(
            invalid(source, `${pathText(inner)} is given twice`, 'Keep one of the two.'),
          );
        seen.add(key.value);
        walk(value, inner);
      }
    }
  };
  const root = parseTree(text);
  if (root) walk(root, []);
  return failures;
}

function invalid(source: JsonSource, what: string, fix: string): Failure {
  return { code: source.code, message: `${source.where}: ${what}.`, fix, where: source.where };
}

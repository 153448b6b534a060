import { isMap, isScalar, isSeq } from 'yaml';
import { lineAt } from '../ecosystems/documents/line-at';
import { malformed } from '../ecosystems/documents/malformed';
import { parseYaml } from '../ecosystems/documents/yaml-document';
import { ok, type Result } from '../result';

/** A label that a model gives, or users ask for. */
export interface Label {
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The labels of a schema, JSON or YAML: the members of an array, or the keys of an object. Failure:
 * `manifest-malformed`.
 */
export function readLabels(path: string, text: string): Result<readonly Label[]> {
  const document = parseYaml(path, text);
  if (!document.ok) return document;
  const { contents } = document.value;
  const nodes: readonly unknown[] = isMap(contents)
    ? contents.items.map(({ key }) => key)
    : isSeq(contents)
      ? contents.items
      : [null];
  const labels: Label[] = [];
  for (const node of nodes) {
    if (!isScalar(node) || !isLabel(node.value))
      return malformed(path, 'a label schema is an array of labels, or an object whose keys are');
    labels.push({ name: String(node.value), line: lineAt(text, node.range?.[0] ?? 0) });
  }
  return ok(labels);
}

function isLabel(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

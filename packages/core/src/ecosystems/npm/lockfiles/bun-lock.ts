import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { ok, type Result } from '../../../result';
import { respell } from '../../../versions/respell';
import { semverSpelling } from '../../../versions/semver-spelling';
import { isShallow } from '../../documents/is-shallow';
import { malformed } from '../../documents/malformed';
import { splice, type TextEdit } from '../../documents/splice';
import type { Lockfile } from '../../ecosystem';
import type { LockChange } from '../../lock-change';
import type { RangeEdit } from '../../range-edit';

const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Bun's text lockfile: JSON with trailing commas. What resolves to what does not name a range. */
export const bunLock: Lockfile = {
  update: (path, text, changes) => {
    const tree = parsed(path, text);
    if (!tree.ok) return tree;
    return ok(
      splice(
        text,
        changes.flatMap((change) => editsOf(tree.value, change)),
      ),
    );
  },
  refuses: (text, changes) => {
    const tree = parsed('', text);
    const foreign = tree.ok ? changes.flatMap((change) => fromRegistry(tree.value, change)) : [];
    return foreign.length === 0 ? null : `takes ${foreign.join(', ')} from a registry`;
  },
  remake: 'bun install',
};

function parsed(path: string, text: string): Result<Node> {
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  const errors: ParseError[] = [];
  // A blank in place of a byte order mark keeps every position.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (tree !== undefined && error === undefined) return ok(tree);
  return malformed(
    path,
    `JSON: ${error === undefined ? 'it is empty' : printParseErrorCode(error.error)}`,
    {
      text,
      offset: error?.offset ?? 0,
    },
  );
}

function editsOf(
  tree: Node,
  { root, packageName, version, ranges }: LockChange,
): readonly TextEdit[] {
  const project = findNodeAtLocation(tree, ['workspaces', root]);
  const held = project && findNodeAtLocation(project, ['version']);
  const raised = version === null ? [] : replaced(held, respell(version, semverSpelling));
  // Older versions of bun repeat a project's requirements where they say what its name resolves to.
  const again = entryOf(tree, packageName)?.children?.[1];
  return [
    ...raised,
    ...[project, again].flatMap((table) =>
      ranges.flatMap((range) =>
        requirements(table, range).flatMap(({ value }) => replaced(value, range.to)),
      ),
    ),
  ];
}

interface BunRequirement {
  readonly name: string;
  readonly value: Node;
}

/** Those that a table of sections has as they were. */
function requirements(
  table: Node | undefined,
  { packageName, from }: RangeEdit,
): readonly BunRequirement[] {
  const sections = SECTIONS.flatMap((section) =>
    table?.type === 'object' ? (findNodeAtLocation(table, [section])?.children ?? []) : [],
  );
  return sections.flatMap(({ children: [key, value] = [] }) => {
    const name = String(key?.value);
    const named = name === packageName || from.startsWith(`npm:${packageName}@`);
    return named && value?.value === from ? [{ name, value }] : [];
  });
}

function replaced(node: Node | undefined, to: string): readonly TextEdit[] {
  if (node?.type !== 'string') return [];
  return [{ start: node.offset, end: node.offset + node.length, text: JSON.stringify(to) }];
}

/** What a name resolves to: an array whose first text says it. */
function entryOf(tree: Node, name: string): Node | undefined {
  const entry = findNodeAtLocation(tree, ['packages', name]);
  return entry?.type === 'array' ? entry : undefined;
}

function fromRegistry(tree: Node, { root, packageName, ranges }: LockChange): readonly string[] {
  const project = findNodeAtLocation(tree, ['workspaces', root]);
  return ranges.flatMap((range) =>
    requirements(project, range).flatMap(({ name }) => {
      const entry = entryOf(tree, `${packageName}/${name}`) ?? entryOf(tree, name);
      const to: unknown = entry?.children?.[0] && getNodeValue(entry.children[0]);
      const there = typeof to !== 'string' || to.includes('@workspace:');
      return there ? [] : [`${name}@${range.from}`];
    }),
  );
}

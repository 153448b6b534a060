import { type Failure, type Operation, escapeTerminal } from '@release-openmed/core';
import { isRefName } from '../git/is-ref-name';

/**
 * Refuses what git would refuse half-way, or read as something else: names that are no refs (`ref-name-invalid`), paths
 * that leave the repository or enter its git folder (`stamp-path-invalid`), and lists that contradict themselves
 * (`operations-inconsistent`).
 */
export function checkOperations(operations: readonly Operation[]): readonly Failure[] {
  const stamps = new Set(
    operations.flatMap((operation) => (operation.kind === 'stamp' ? [operation.id] : [])),
  );
  const seen = new Set<string>();
  // A push without refs would push what the user's settings say.
  if (operations.every(({ kind }) => kind === 'stamp'))
    return [inconsistent('The operations move no ref, so they release nothing.')];
  return operations.flatMap((operation) => {
    const name = operation.kind === 'stamp' ? operation.id : operation.name;
    const twice = seen.has(`${operation.kind} ${name}`);
    seen.add(`${operation.kind} ${name}`);
    return [
      ...(twice ? [inconsistent(`The ${operation.kind} ${name} is asked for twice.`)] : []),
      ...(operation.kind === 'stamp' ? stampFailures(operation) : refFailures(operation, stamps)),
    ];
  });
}

type Stamp = Extract<Operation, { kind: 'stamp' }>;

function stampFailures({ id, parent, edits, message }: Stamp): readonly Failure[] {
  const paths = edits.map(({ path }) => path);
  return [
    ...(OBJECT.test(parent)
      ? []
      : [inconsistent(`The parent of the stamp ${id} is no commit id.`)]),
    ...(message.includes('\0')
      ? [inconsistent(`The message of the stamp ${id} holds a NUL.`)]
      : []),
    ...(new Set(paths).size === paths.length
      ? []
      : [inconsistent(`The stamp ${id} writes one path twice.`)]),
    ...paths
      .filter((path) => !isInside(path))
      .map((path) => ({
        code: 'stamp-path-invalid',
        message: `A release cannot write to ${JSON.stringify(path)}.`,
        fix: 'Name a file of the repository, relative to its top folder.',
        where: path,
      })),
  ];
}

function refFailures(
  operation: Exclude<Operation, Stamp>,
  stamps: ReadonlySet<string>,
): readonly Failure[] {
  const { kind, name, target } = operation;
  return [
    ...(isRefName(name)
      ? []
      : [
          {
            code: 'ref-name-invalid',
            message: `${JSON.stringify(name)} cannot be the name of a ${kind}.`,
            fix: 'See git help check-ref-format; a tag comes from the option "tag".',
            where: name,
          },
        ]),
    ...(stamps.has(target) || OBJECT.test(target)
      ? []
      : [
          inconsistent(
            `The ${kind} ${name} points to ${target}, which is no stamp of the list and no commit id.`,
          ),
        ]),
    ...(kind !== 'branch' || operation.expected === null || OBJECT.test(operation.expected)
      ? []
      : [inconsistent(`The expected commit of the branch ${name} is no commit id.`)]),
    ...(kind === 'tag' && operation.message.includes('\0')
      ? [inconsistent(`The message of the tag ${name} holds a NUL.`)]
      : []),
  ];
}

const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function isInside(path: string): boolean {
  return (
    !path.includes('\0') &&
    path
      .split('/')
      .every(
        (part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git',
      )
  );
}

function inconsistent(message: string): Failure {
  return {
    code: 'operations-inconsistent',
    message: escapeTerminal(message),
    fix: 'Make the plan again; a plan that was edited by hand is not carried out.',
  };
}

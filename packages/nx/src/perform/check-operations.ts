import { type Failure, type Operation, escapeTerminal } from '@release-openmed/core';
import { isRefName } from '../git/is-ref-name';

/**
 * Refuses what git would refuse half-way, or read as something else: names that are no refs
 * (`ref-name-invalid`), paths that leave the repository or enter its git folder
 * (`stamp-path-invalid`), and lists that contradict themselves (`operations-inconsistent`).
 */
export function checkOperations(operations: readonly Operation[]): readonly Failure[] {
  const stamps = new Set(
    operations.flatMap((operation) => (operation.kind === 'stamp' ? [operation.id] : [])),
  );
  // A push without refs would push what the user's settings say; a lease alone says that nothing was released.
  if (!operations.some(({ kind }) => kind === 'tag' || kind === 'branch'))
    return [inconsistent('The operations move no ref, so they release nothing.')];
  const names = operations.map((operation) => `${operation.kind} ${nameOf(operation)}`);
  return operations.flatMap((operation, at) => [
    ...unless(names.indexOf(names[at]!) === at, `The ${names[at]} is asked for twice.`),
    ...failuresOf(operation, stamps),
  ]);
}

type Of<K extends Operation['kind']> = Extract<Operation, { readonly kind: K }>;

function nameOf(operation: Operation): string {
  if (operation.kind === 'stamp') return operation.id;
  return operation.kind === 'lease' ? operation.ref : operation.name;
}

function failuresOf(operation: Operation, stamps: ReadonlySet<string>): readonly Failure[] {
  switch (operation.kind) {
    case 'stamp':
      return stampFailures(operation);
    case 'tag':
      return [
        ...refFailures(operation, stamps),
        ...unless(
          isText(operation.message),
          `The message of the tag ${operation.name} holds a NUL.`,
        ),
      ];
    case 'branch':
      return [
        ...refFailures(operation, stamps),
        ...unless(
          isExpected(operation.expected),
          `The expected commit of the branch ${operation.name} is no commit id.`,
        ),
      ];
    case 'lease':
      return leaseFailures(operation);
  }
}

function stampFailures({ id, parent, edits, message }: Of<'stamp'>): readonly Failure[] {
  const paths = edits.map(({ path }) => path);
  const distinct = new Set(paths).size === paths.length;
  return [
    ...unless(OBJECT.test(parent), `The parent of the stamp ${id} is no commit id.`),
    ...unless(isText(message), `The message of the stamp ${id} holds a NUL.`),
    ...unless(distinct, `The stamp ${id} writes one path twice.`),
    ...paths.filter((path) => !isInside(path)).map(outside),
  ];
}

function outside(path: string): Failure {
  return {
    code: 'stamp-path-invalid',
    message: `A release cannot write to ${JSON.stringify(path)}.`,
    fix: 'Name a file of the repository, relative to its top folder.',
    where: path,
  };
}

function refFailures(
  { kind, name, target }: Of<'tag'> | Of<'branch'>,
  stamps: ReadonlySet<string>,
): readonly Failure[] {
  const known = stamps.has(target) || OBJECT.test(target);
  return [
    ...(isRefName(name) ? [] : [noRef(name, kind)]),
    ...unless(
      known,
      `The ${kind} ${name} points to ${target}, which is no stamp of the list and no commit id.`,
    ),
  ];
}

function noRef(name: string, kind: string): Failure {
  return {
    code: 'ref-name-invalid',
    message: `${JSON.stringify(name)} cannot be the name of a ${kind}.`,
    fix: 'See git help check-ref-format; a tag comes from the option "tag".',
    where: name,
  };
}

function leaseFailures({ ref, expected, message }: Of<'lease'>): readonly Failure[] {
  const isNote = ref.startsWith('refs/notes/') && isRefName(ref.slice('refs/notes/'.length));
  return [
    ...unless(isNote, `The lease ${ref} is no ref below refs/notes.`),
    ...unless(isExpected(expected), `The expected commit of the lease ${ref} is no commit id.`),
    ...unless(isText(message), `The message of the lease ${ref} holds a NUL.`),
  ];
}

const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function isExpected(expected: string | null): boolean {
  return expected === null || OBJECT.test(expected);
}

function isText(message: string): boolean {
  return !message.includes('\0');
}

function isInside(path: string): boolean {
  const isFolder = (part: string) =>
    part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git';
  return isText(path) && path.split('/').every(isFolder);
}

function unless(holds: boolean, message: string): readonly Failure[] {
  return holds ? [] : [inconsistent(message)];
}

function inconsistent(message: string): Failure {
  return {
    code: 'operations-inconsistent',
    message: escapeTerminal(message),
    fix: 'Make the plan again; a plan that was edited by hand is not carried out.',
  };
}

import type { Declaration } from '../../surface/surface';
import { compareCallables } from '../calls/compare-callables';
import type { Found } from '../changes/found';
import { renderDeclaration } from '../render/render-declaration';
import type { Comparison } from '../sides/comparison';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareTypes } from '../types/compare-types';
import { compareClasses } from './compare-classes';
import { compareDeprecation } from './compare-deprecation';
import { compareEnums } from './compare-enums';
import { compareMembers } from './compare-members';
import { compareShapes } from './compare-shapes';
import type { Comparing, Descent } from './comparing';
import { matchKinds } from './match-kinds';

/** Compares two declarations of one name, whatever kind they are of. */
export function compareDeclarations(
  before: Declaration,
  after: Declaration,
  comparing: Comparing,
): Found[] {
  const told = () => ({ before: renderDeclaration(before), after: renderDeclaration(after) });
  const match = matchKinds(before, after, comparing.comparison.language);
  if (match.kind === 'changed') return [{ verdict: 'breaking', reason: 'kind-changed', ...told() }];
  if (match.kind === 'unknown')
    return [
      { verdict: 'undecided', reason: 'definition-unknown', ...told() },
      ...compareDeprecation(before, after),
    ];
  const found = [...compareMarks(before, after), ...compareDeprecation(before, after)];
  return [
    ...found,
    ...compareContents(match.before, match.after, { ...comparing, recur: compareDeclarations }),
    ...compareAlternatives(before, after, comparing),
  ];
}

function compareContents(before: Declaration, after: Declaration, descent: Descent): Found[] {
  switch (after.kind) {
    case 'function':
    case 'method':
    case 'constructor':
    case 'call':
      return compareCallables(before, after, descent);
    case 'class':
      return compareClasses(before, after, descent);
    case 'interface':
      return compareShapes(before, after, descent);
    case 'type-alias':
      return compareAliases(before, after, descent);
    case 'enum':
      return compareEnums(before, after);
    case 'namespace':
      if (before.value !== after.value)
        return [
          {
            verdict: 'none',
            reason: 'moved',
            before: before.value ?? null,
            after: after.value ?? null,
          },
        ];
      return compareMembers(before.members ?? [], after.members ?? [], {
        ...descent,
        position: 'out',
      });
    case 'variable':
    case 'property':
    case 'attribute':
    case 'index':
    case 'enum-member':
      return compareValues(before, after, descent);
    case 'dynamic':
      return before.value === after.value
        ? []
        : [
            {
              verdict: 'undecided',
              reason: 'definition-unknown',
              before: before.value ?? null,
              after: after.value ?? null,
            },
          ];
  }
}

/** What a declaration's modifiers and decorators say, beside its contents. */
function compareMarks(before: Declaration, after: Declaration): Found[] {
  const found: Found[] = [];
  const tell = (verdict: Found['verdict'], reason: Found['reason']) =>
    found.push({
      verdict,
      reason,
      before: renderDeclaration(before),
      after: renderDeclaration(after),
    });
  const callable = after.kind === 'function' || after.kind === 'method';
  if (callable && Boolean(before.async) !== Boolean(after.async)) tell('breaking', 'async-changed');
  if (!before.abstract && after.abstract) tell('breaking', 'made-abstract');
  if (!before.final && after.final) tell('breaking', 'made-final');
  if (!before.protected && after.protected) tell('breaking', 'visibility-narrowed');
  if (before.protected && !after.protected) tell('additive', 'visibility-widened');
  const decorators = (declaration: Declaration) =>
    (callable || declaration.kind === 'class' ? (declaration.decorators ?? []) : []).join(' ');
  if (decorators(before) !== decorators(after))
    found.push({
      verdict: 'undecided',
      reason: 'decorator-changed',
      before: decorators(before),
      after: decorators(after),
    });
  return found;
}

function compareAliases(before: Declaration, after: Declaration, descent: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, {
    comparison: descent.comparison,
    inferred: false,
  });
  const comparison: Comparison = { ...descent.comparison, renamed };
  // Members tell more than "the type changed".
  if (before.type?.kind === 'object' && after.type?.kind === 'object') {
    return [
      ...found,
      ...compareMembers(before.type.members, after.type.members, {
        ...descent,
        comparison,
      }),
    ];
  }
  return [
    ...found,
    ...compareTypes(before.type, after.type, { position: descent.position, comparison }),
  ];
}

function compareValues(
  before: Declaration,
  after: Declaration,
  { comparison, position }: Comparing,
): Found[] {
  const told = () => ({ before: renderDeclaration(before), after: renderDeclaration(after) });
  const found: Found[] = [];
  const writable = (declaration: Declaration) => !declaration.readonly;
  const member = after.kind !== 'variable';
  // A type that only users provide may be stricter about what the package itself does with it.
  if (member && writable(before) && !writable(after) && position !== 'in')
    found.push({ verdict: 'breaking', reason: 'made-read-only', ...told() });
  if (member && !writable(before) && writable(after))
    found.push({ verdict: 'additive', reason: 'made-writable', ...told() });
  const literals = before.type?.kind === 'literal' && after.type?.kind === 'literal';
  const types =
    literals && after.kind === 'variable'
      ? []
      : compareTypes(before.type, after.type, { position, comparison });
  const values = literals ? [before.type, after.type] : [before.value, after.value];
  const changed =
    types.length === 0 &&
    JSON.stringify(values[0]) !== JSON.stringify(values[1]) &&
    values[0] !== undefined &&
    values[1] !== undefined;
  return [...found, ...types, ...(changed ? [valueChanged(before, after, comparison)] : [])];
}

function valueChanged(before: Declaration, after: Declaration, comparison: Comparison): Found {
  const told = {
    before: before.value ?? renderDeclaration(before),
    after: after.value ?? renderDeclaration(after),
  };
  // In TypeScript an unwritten type is the type of the value: when that is an expression, it cannot be read.
  const inferred =
    comparison.language === 'typescript' && !after.type && !before.untyped && !after.untyped;
  return inferred
    ? { verdict: 'undecided', reason: 'type-undecided', ...told }
    : { verdict: 'none', reason: 'value-changed', ...told };
}

/** Definitions under other conditions: which of them a user has cannot be known, so a break in one of them is not certain to break. */
function compareAlternatives(
  before: Declaration,
  after: Declaration,
  comparing: Comparing,
): Found[] {
  const [old, now] = [before.alternatives ?? [], after.alternatives ?? []];
  return old.flatMap((each, index): Found[] => {
    const other = now[index] ?? after;
    const found = compareDeclarations(
      { ...each, alternatives: [] },
      { ...other, alternatives: [] },
      comparing,
    );
    const breaks = found.filter((one) => one.verdict === 'breaking' || one.verdict === 'undecided');
    return breaks.length > 0 && now.length === old.length
      ? [
          {
            verdict: 'undecided',
            reason: 'alternative-changed',
            before: renderDeclaration(each),
            after: renderDeclaration(other),
          },
        ]
      : [];
  });
}

import type { Language, Parameter, Signature, TypeTerm } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Side } from '../sides/comparison';
import { flipPosition } from '../sides/flip-position';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareTypes } from '../types/compare-types';
import { rewriteType } from '../types/rewrite-type';
import type { Calling } from './calling';
import { comparePythonParameters } from './compare-python-parameters';
import { compareTypescriptParameters } from './compare-typescript-parameters';

/** What a language makes of parameters, types aside. */
const COMPARED: Readonly<
  Record<Language, (before: Signature, after: Signature, calling: Calling) => Found[]>
> = {
  python: (before, after) => comparePythonParameters(before.parameters, after.parameters),
  typescript: (before, after, { untyped = false }) =>
    compareTypescriptParameters(before.parameters, after.parameters, untyped),
};

/** Compares two signatures: what may be given, and with which types. */
export function compareSignatures(before: Signature, after: Signature, calling: Calling): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, { ...calling, inferred: true });
  const comparison = { ...calling.comparison, renamed };
  const parameters = COMPARED[comparison.language](before, after, calling);
  const byName = comparison.language === 'python' || parameters.some(isShift);
  const open = boundsOf(after, before, comparison.after);
  const pairs = (byName ? pairByName(before, after) : pairByPlace(before, after)).map(
    ([old, now]): Pair => [old, now && withType(now, open(now.type))],
  );
  return [
    ...found,
    ...parameters,
    ...pairs.flatMap((pair) => compareParameterTypes(pair, { ...calling, comparison })),
    ...compareTypes(before.returns, open(after.returns), {
      position: calling.position,
      subject: 'return',
      comparison,
    }),
  ];
}

/**
 * A type parameter that is new stands for any type within its bound: whoever gave such a value goes
 * on, and what comes back is as much as it was.
 */
function boundsOf(
  { typeParameters: now = [] }: Signature,
  { typeParameters: old = [] }: Signature,
  { symbol, index }: Side,
): (type: TypeTerm | undefined) => TypeTerm | undefined {
  const given = new Map(
    now.slice(old.length).map(({ name, bound }) => [name, bound ?? UNBOUNDED] as const),
  );
  // Type variables of Python stand outside signatures: a name may be both.
  const isNew = given.size > 0 && index.surface.language === 'typescript';
  return (type) => (type && isNew ? rewriteType(type, { symbol, given }) : type);
}

const UNBOUNDED: TypeTerm = { kind: 'name', name: 'unknown' };

function withType(parameter: Parameter, type: TypeTerm | undefined): Parameter {
  return type ? { ...parameter, type } : parameter;
}

/**
 * Where places shifted, the types that now stand across from each other are not the same
 * parameters'.
 */
function isShift({ verdict, reason }: Found): boolean {
  return verdict === 'breaking' && /(?:added|inserted|removed|reordered)$/.test(reason);
}

type Pair = readonly [old: Parameter, now: Parameter | undefined];

function pairByPlace(before: Signature, after: Signature): readonly Pair[] {
  return before.parameters.map((old, place) => [old, after.parameters[place]]);
}

function pairByName(before: Signature, after: Signature): readonly Pair[] {
  const byName = new Map(after.parameters.map((each) => [each.name, each]));
  return before.parameters.map((old, place) => [
    old,
    byName.get(old.name) ?? namesake(old, after.parameters[place]),
  ]);
}

/**
 * A parameter whose name nobody gives is the same under another name, if it is of the same kind.
 */
function namesake(old: Parameter, now: Parameter | undefined): Parameter | undefined {
  const nameless = old.kind === 'positional-only' || old.kind.startsWith('var-');
  return nameless && now?.kind === old.kind ? now : undefined;
}

function compareParameterTypes([old, now]: Pair, { comparison, position }: Calling): Found[] {
  if (!now || isRest(now) !== isRest(old)) return [];
  return [
    ...compareTypes(old.type, now.type, {
      position: flipPosition(position),
      subject: now.name,
      comparison,
    }),
    ...compareParameterDeprecation(old, now),
  ];
}

function isRest({ kind }: Parameter): boolean {
  return kind === 'var-positional';
}

function compareParameterDeprecation(old: Parameter, now: Parameter): Found[] {
  if (old.deprecation || !now.deprecation) return [];
  const seen = now.deprecation.warns ? 'runtime' : 'types';
  const told = {
    subject: now.name,
    before: null,
    after: now.deprecation.text ?? now.name,
    seen,
  } as const;
  return [{ verdict: 'deprecated', reason: 'parameter-deprecated', ...told }];
}

import type { Language, Parameter, Signature } from '../../surface/surface';
import type { Found } from '../changes/found';
import { flipPosition } from '../sides/flip-position';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareTypes } from '../types/compare-types';
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
  const pairs = byName ? pairByName(before, after) : pairByPlace(before, after);
  return [
    ...found,
    ...parameters,
    ...pairs.flatMap((pair) => compareParameterTypes(pair, { ...calling, comparison })),
    ...compareTypes(before.returns, after.returns, {
      position: calling.position,
      subject: 'return',
      comparison,
    }),
  ];
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

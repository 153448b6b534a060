import type { Declaration, Signature } from '../../surface/surface';
import { without } from '../../text/without';
import type { Found } from '../changes/found';
import { renderSignature } from '../render/render-signature';
import type { Comparison, Position } from '../sides/comparison';
import { flipPosition } from '../sides/flip-position';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareTypes } from '../types/compare-types';
import { comparePythonParameters } from './compare-python-parameters';
import { compareTypescriptParameters } from './compare-typescript-parameters';

interface Calling {
  readonly comparison: Comparison;
  /** Where the results of the call go: to the users of a function of ours, to us from one that users write. */
  readonly position: Position;
  readonly untyped?: boolean;
}

/** Compares all the ways of calling two declarations. */
export function compareCallables(
  before: Declaration,
  after: Declaration,
  calling: Calling,
): Found[] {
  const [old, now] = [before.signatures ?? [], after.signatures ?? []];
  const untyped = Boolean(before.untyped || after.untyped);
  if (old.length === 1 && now.length === 1)
    return compareSignatures(old[0]!, now[0]!, { ...calling, untyped });
  const [ran, runs] = [runtimeOf(before), runtimeOf(after)];
  const beneath =
    ran && runs && calling.comparison.language === 'python'
      ? compareSignatures(bare(ran), bare(runs), calling)
      : [];
  return [...beneath, ...compareOverloads(old, now, { ...calling, untyped, runtime: beneath })];
}

function runtimeOf(declaration: Declaration): Signature | undefined {
  return (
    declaration.implementation ??
    (declaration.signatures?.length === 1 ? declaration.signatures[0] : undefined)
  );
}

/** Overloads say what the types are; the implementation beneath says only what can be called. */
function bare(signature: Signature): Signature {
  return { parameters: signature.parameters.map((parameter) => without(parameter, 'type')) };
}

const WEIGHT = { none: 0, deprecated: 1, additive: 1, undecided: 2, breaking: 3 } as const;

function weight(found: readonly Found[]): number {
  return Math.max(0, ...found.map((each) => WEIGHT[each.verdict])) * 1000 + found.length;
}

/** Every old way of calling must be served by a new one; new ways that serve none are gains. */
function compareOverloads(
  old: readonly Signature[],
  now: readonly Signature[],
  calling: Calling & { readonly runtime: readonly Found[] },
): Found[] {
  const found: Found[] = [];
  const served = new Set<Signature>();
  for (const [index, signature] of old.entries()) {
    const results = now.map((each) => ({
      each,
      changes: compareSignatures(signature, each, calling),
    }));
    const best = results.reduce(
      (least, next) => (weight(next.changes) < weight(least.changes) ? next : least),
      results[0] ?? { each: signature, changes: [] },
    );
    const breaks = best.changes.some((each) => each.verdict === 'breaking');
    if (results.length > 0 && !breaks) {
      served.add(best.each);
      found.push(...best.changes);
    } else if (old.length === now.length && results.length > 0) {
      served.add(now[index]!);
      found.push(...results[index]!.changes);
    } else if (calling.runtime.every((each) => each.verdict !== 'breaking')) {
      found.push({
        verdict: 'breaking',
        reason: 'overload-removed',
        before: renderSignature(signature),
        after: null,
      });
    }
  }
  if (now.length > old.length) {
    for (const each of now)
      if (!served.has(each))
        found.push({
          verdict: 'additive',
          reason: 'overload-added',
          before: null,
          after: renderSignature(each),
        });
  }
  return unique(found);
}

function unique(found: readonly Found[]): Found[] {
  const seen = new Map(found.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}

/** Compares two signatures: what may be given, and with which types. */
export function compareSignatures(
  before: Signature,
  after: Signature,
  { comparison, position, untyped }: Calling,
): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, { comparison, inferred: true });
  const inner: Comparison = { ...comparison, renamed };
  const python = comparison.language === 'python';
  const parameters = python
    ? comparePythonParameters(before.parameters, after.parameters)
    : compareTypescriptParameters(before.parameters, after.parameters, untyped ?? false);
  // Where places shifted, the types that now stand across from each other are not the same parameters'.
  const shifted = parameters.some(
    (each) =>
      each.verdict === 'breaking' && /(?:added|inserted|removed|reordered)$/.test(each.reason),
  );
  const pairs =
    python || shifted
      ? byName(before, after)
      : before.parameters.map((each, index) => [each, after.parameters[index]] as const);
  const types = pairs.flatMap(([old, now]) => {
    if (!now || (now.kind === 'var-positional') !== (old.kind === 'var-positional')) return [];
    const deprecated =
      !old.deprecation && now.deprecation
        ? [
            {
              verdict: 'deprecated' as const,
              reason: 'parameter-deprecated' as const,
              subject: now.name,
              before: null,
              after: now.deprecation.text ?? now.name,
            },
          ]
        : [];
    return [
      ...compareTypes(old.type, now.type, {
        position: flipPosition(position),
        subject: now.name,
        comparison: inner,
      }),
      ...deprecated,
    ];
  });
  return [
    ...found,
    ...parameters,
    ...types,
    ...compareTypes(before.returns, after.returns, {
      position,
      subject: 'return',
      comparison: inner,
    }),
  ];
}

function byName(before: Signature, after: Signature) {
  const now = new Map(after.parameters.map((each) => [each.name, each]));
  return before.parameters.map(
    (old, index) =>
      [
        old,
        now.get(old.name) ??
          (old.kind === 'positional-only' || old.kind.startsWith('var-')
            ? sameKind(old, after.parameters[index])
            : undefined),
      ] as const,
  );
}

function sameKind(
  old: Signature['parameters'][number],
  now: Signature['parameters'][number] | undefined,
) {
  return now?.kind === old.kind ? now : undefined;
}

import type { ByForm } from '../../surface/by-form';
import { byForm } from '../../surface/by-form';
import type {
  Declaration,
  Parameter,
  ParameterKind,
  Signature,
  TypeTerm,
} from '../../surface/surface';

/** Types nested deeper are left out. */
const MAX_DEPTH = 8;

/** Written before what they are given. */
const OPERATORS: ReadonlySet<string> = new Set(['keyof', 'typeof']);

const TEXTS: ByForm<number, string> = {
  name: ({ name, args = [] }, depth) => {
    const given = list(args, depth).join(', ');
    if (given === '') return name;
    return OPERATORS.has(name) ? `${name} ${given}` : `${name}<${given}>`;
  },
  literal: ({ value }) => value,
  union: ({ of }, depth) => list(of, depth).join(' | '),
  intersection: ({ of }, depth) => list(of, depth).join(' & '),
  tuple: ({ of }, depth) => `[${list(of, depth).join(', ')}]`,
  function: ({ signature }, depth) => signatureText(signature, depth + 1),
  object: ({ members }, depth) =>
    `{ ${members.map((member) => memberText(member, depth + 1)).join('; ')} }`,
  opaque: ({ text }) => text,
};

/** A type as text, however long; `depth` says within how many others it stands. */
export function typeText(term: TypeTerm, depth = 0): string {
  return depth > MAX_DEPTH ? '…' : byForm(TEXTS, term, depth);
}

function list(terms: readonly TypeTerm[], depth: number): readonly string[] {
  return terms.map((each) => typeText(each, depth + 1));
}

/** A signature as text, however long. */
export function signatureText({ parameters, returns }: Signature, depth = 0): string {
  const texts = parameters.flatMap((parameter, index) => [
    ...signsBetween(parameters[index - 1], parameter),
    parameterText(parameter, depth),
  ]);
  return `(${texts.join(', ')})${returns ? ` -> ${typeText(returns, depth)}` : ''}`;
}

/**
 * Python's signs that what follows is given by name alone, and that what precedes is given by place
 * alone.
 */
function signsBetween(before: Parameter | undefined, parameter: Parameter): readonly string[] {
  const star =
    parameter.kind === 'keyword-only' &&
    before?.kind !== 'keyword-only' &&
    before?.kind !== 'var-positional';
  const slash = before?.kind === 'positional-only' && parameter.kind !== 'positional-only';
  return [...(star ? ['*'] : []), ...(slash ? ['/'] : [])];
}

const STARS: Partial<Record<ParameterKind, string>> = {
  'var-positional': '*',
  'var-keyword': '**',
};

function parameterText(parameter: Parameter, depth: number): string {
  const { name, kind, optional, default: value, type } = parameter;
  const star = STARS[kind];
  const mark = optional && star === undefined && value === undefined ? '?' : '';
  const ending = value === undefined ? '' : ` = ${value}`;
  return `${star ?? ''}${name}${mark}${annotation(type, depth)}${ending}`;
}

function memberText({ name, optional, signatures, type }: Declaration, depth: number): string {
  const [signature] = signatures ?? [];
  const rest = signature ? signatureText(signature, depth) : annotation(type, depth);
  return `${name}${optional ? '?' : ''}${rest}`;
}

function annotation(type: TypeTerm | undefined, depth: number): string {
  return type ? `: ${typeText(type, depth)}` : '';
}

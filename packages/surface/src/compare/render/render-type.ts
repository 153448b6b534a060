import type { Declaration, Parameter, Signature, TypeTerm } from '../../surface/surface';

const MAX_TEXT = 300;

/** A type as readable text. */
export function renderType(term: TypeTerm): string {
  return cut(render(term, 0));
}

/** A signature as readable text: `(a: int, *, b=1) -> str`. */
export function renderSignature(signature: Signature): string {
  return cut(signatureText(signature, 0));
}

/** A declaration as one line of readable text. */
export function renderDeclaration(declaration: Declaration): string {
  const { kind, name, signatures, type, value, form } = declaration;
  const head = [
    declaration.async && 'async',
    declaration.binding,
    declaration.readonly && 'readonly',
    kind === 'class' ? form : undefined,
    kind,
  ]
    .filter(Boolean)
    .join(' ');
  const first = signatures?.[0];
  if (first)
    return cut(
      `${head} ${name}${signatureText(first, 0)}${signatures.length > 1 ? ` (+${signatures.length - 1} overloads)` : ''}`,
    );
  return cut(
    `${head} ${name}${declaration.optional && kind !== 'attribute' ? '?' : ''}${type ? `: ${render(type, 0)}` : ''}${value !== undefined ? ` = ${value}` : ''}`,
  );
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function render(term: TypeTerm, depth: number): string {
  if (depth > 8) return '…';
  const inner = (each: TypeTerm) => render(each, depth + 1);
  switch (term.kind) {
    case 'name':
      return term.args ? `${term.name}<${term.args.map(inner).join(', ')}>` : term.name;
    case 'literal':
      return term.value;
    case 'union':
      return term.of.map(inner).join(' | ');
    case 'intersection':
      return term.of.map(inner).join(' & ');
    case 'tuple':
      return `[${term.of.map(inner).join(', ')}]`;
    case 'function':
      return signatureText(term.signature, depth + 1);
    case 'object':
      return `{ ${term.members.map((member) => memberText(member, depth + 1)).join('; ')} }`;
    case 'opaque':
      return term.text;
  }
}

function memberText(member: Declaration, depth: number): string {
  const [signature] = member.signatures ?? [];
  return `${member.name}${member.optional ? '?' : ''}${signature ? signatureText(signature, depth) : member.type ? `: ${render(member.type, depth)}` : ''}`;
}

function signatureText(signature: Signature, depth: number): string {
  const texts: string[] = [];
  const { parameters } = signature;
  parameters.forEach((parameter, index) => {
    const before = parameters[index - 1];
    if (
      parameter.kind === 'keyword-only' &&
      before?.kind !== 'keyword-only' &&
      before?.kind !== 'var-positional'
    )
      texts.push('*');
    if (before?.kind === 'positional-only' && parameter.kind !== 'positional-only') texts.push('/');
    texts.push(parameterText(parameter, depth));
  });
  return `(${texts.join(', ')})${signature.returns ? ` -> ${render(signature.returns, depth)}` : ''}`;
}

function parameterText(
  { name, kind, optional, default: value, type }: Parameter,
  depth: number,
): string {
  const star = kind === 'var-positional' ? '*' : kind === 'var-keyword' ? '**' : '';
  const missing = optional && star === '' ? (value === undefined ? '?' : '') : '';
  return `${star}${name}${missing}${type ? `: ${render(type, depth)}` : ''}${value === undefined ? '' : ` = ${value}`}`;
}

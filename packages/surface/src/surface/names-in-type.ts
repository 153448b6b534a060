import type { Declaration, Signature, TypeTerm } from './surface';

/** Adds every name that a type mentions to `names`. */
export function namesInType(term: TypeTerm | undefined, names: Set<string>): void {
  if (!term) return;
  switch (term.kind) {
    case 'name':
      names.add(term.name);
      term.args?.forEach((arg) => namesInType(arg, names));
      return;
    case 'union':
    case 'intersection':
    case 'tuple':
      term.of.forEach((each) => namesInType(each, names));
      return;
    case 'function':
      namesInSignature(term.signature, names);
      return;
    case 'object':
      term.members.forEach((member) => namesInDeclaration(member, names));
      return;
    case 'literal':
      return;
    case 'opaque':
      for (const word of term.text.match(/[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g) ?? [])
        names.add(word);
  }
}

function namesInSignature(signature: Signature, names: Set<string>): void {
  for (const parameter of signature.parameters) namesInType(parameter.type, names);
  namesInType(signature.returns, names);
  for (const each of signature.typeParameters ?? []) {
    namesInType(each.bound, names);
    namesInType(each.default, names);
  }
}

/** Adds every name that a declaration's types and bases mention, members included, to `names`. */
export function namesInDeclaration(declaration: Declaration, names: Set<string>): void {
  namesInType(declaration.type, names);
  declaration.signatures?.forEach((signature) => namesInSignature(signature, names));
  if (declaration.implementation) namesInSignature(declaration.implementation, names);
  declaration.bases?.forEach((base) => namesInType(base, names));
  for (const each of declaration.typeParameters ?? []) {
    namesInType(each.bound, names);
    namesInType(each.default, names);
  }
  declaration.members?.forEach((member) => namesInDeclaration(member, names));
  declaration.alternatives?.forEach((each) => namesInDeclaration(each, names));
}

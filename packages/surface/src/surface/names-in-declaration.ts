import type { Declaration, Signature, TypeTerm } from './surface';

/** Adds every name that a declaration's types and bases mention, members included, to `names`. */
export function namesInDeclaration(declaration: Declaration, names: Set<string>): void {
  namesInType(declaration.type, names);
  declaration.signatures?.forEach((signature) => namesInSignature(signature, names));
  if (declaration.implementation) namesInSignature(declaration.implementation, names);
  namesInTypes(declaration.bases, names);
  for (const each of declaration.typeParameters ?? []) {
    namesInType(each.bound, names);
    namesInType(each.default, names);
  }
  declaration.members?.forEach((member) => namesInDeclaration(member, names));
  declaration.alternatives?.forEach((each) => namesInDeclaration(each, names));
}

function namesInType(term: TypeTerm | undefined, names: Set<string>): void {
  if (!term) return;
  switch (term.kind) {
    case 'name':
      names.add(term.name);
      return namesInTypes(term.args, names);
    case 'union':
    case 'intersection':
    case 'tuple':
      return namesInTypes(term.of, names);
    case 'function':
      return namesInSignature(term.signature, names);
    case 'object':
      return term.members.forEach((member) => namesInDeclaration(member, names));
    case 'opaque':
      return namesInText(term.text, names);
    case 'literal':
  }
}

function namesInTypes(terms: readonly TypeTerm[] | undefined, names: Set<string>): void {
  terms?.forEach((each) => namesInType(each, names));
}

function namesInText(text: string, names: Set<string>): void {
  for (const word of text.match(/[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g) ?? []) names.add(word);
}

function namesInSignature(signature: Signature, names: Set<string>): void {
  for (const parameter of signature.parameters) namesInType(parameter.type, names);
  namesInType(signature.returns, names);
  for (const each of signature.typeParameters ?? []) {
    namesInType(each.bound, names);
    namesInType(each.default, names);
  }
}

import type ts from 'typescript';
import type { Declaration } from '../../surface/surface';
import { nameOf } from './name-of';
import type { TypescriptScope } from './typescript-scope';
import { deprecationOf, lineOf, plainText } from './typescript-scope';

/** The members of an enum with their values. They count on from the last number, as the language does. */
export function readEnumMembers(node: ts.EnumDeclaration, scope: TypescriptScope): Declaration[] {
  let next: number | null = 0;
  return node.members.map((member) => {
    const value = member.initializer ? plainText(member.initializer, scope) : counted(next);
    next = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) + 1 : null;
    return {
      name: nameOf(member.name) ?? plainText(member.name, scope),
      kind: 'enum-member',
      line: lineOf(member, scope),
      value,
      ...deprecationOf(member, scope),
    };
  });
}

/** After a computed value nobody can tell by counting. */
function counted(next: number | null): string {
  return next === null ? '?' : String(next);
}

import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const I = 'export interface I extends P { b: number }';
const Q = 'interface Q { a: string; b: number; c: 1 }\n';
const f = (parameter: string, before = '') =>
  `${before}export function f(x: ${parameter}): void {}\n`;
const g = (result: string, before = '') => `${before}export declare function g(): ${result};\n`;

const BASES: readonly Case[] = [
  [
    'members move to an object type',
    'export interface I { a: string; b: number }',
    `type P = { a: string };\n${I}`,
  ],
  [
    'an object type beneath loses a member',
    `type P = { a: string; c: 1 };\n${I}`,
    `type P = { a: string };\n${I}`,
    'I.c breaking member-removed',
  ],
  [
    'an object type beneath gets a member',
    `type P = { a: string };\n${I}`,
    `type P = { a: string; c?: 1 };\n${I}`,
    'I.c additive member-added',
  ],
  [
    'members move to types that are joined',
    'export interface I { a: string; b: number; c: 1 }',
    `interface R { c: 1 }\ntype P = { a: string } & R;\n${I}`,
  ],
  [
    'members are taken from another type',
    'export interface I { a: string; b: number }',
    `${Q}export interface I extends Omit<Q, "c"> {}`,
  ],
  [
    'fewer members are taken from another type',
    `${Q}export interface I extends Omit<Q, "c"> {}`,
    `${Q}export interface I extends Pick<Q, "a"> {}`,
    'I.b breaking member-removed',
  ],
  [
    'members of another type need not be there',
    `${Q}export interface I extends Required<Q> {}`,
    `${Q}export interface I extends Partial<Q> {}`,
    'I.a breaking member-made-optional',
    'I.b breaking member-made-optional',
    'I.c breaking member-made-optional',
  ],
  [
    'a type that extends itself by a function',
    'export interface I extends Partial<I> { a: 1 }',
    'export interface I extends Partial<I> { a: 1; b?: 1 }',
    'I.b additive member-added',
  ],
];

const UTILITIES: readonly Case[] = [
  ['Partial is given less', f('Q', Q), f('Partial<Q>', Q), 'f additive accepted-values-widened'],
  ['Partial is spelled out', f('Partial<Q>', Q), f('{ a?: string; b?: number; c?: 1 }')],
  ['Required is spelled out', f('Required<Partial<Q>>', Q), f('Q', Q)],
  [
    'Pick takes less',
    g('Pick<Q, "a" | "b">', Q),
    g('Pick<Q, "a">', Q),
    'g breaking returned-values-widened',
  ],
  ['Omit is spelled out', g('Omit<Q, "c">', Q), g('{ a: string; b: number }')],
  ['Record of names is spelled out', f('Record<"a" | "b", number>'), f('{ a: number; b: number }')],
  ['Record of strings is spelled out', f('Record<string, number>'), f('{ [key: string]: number }')],
  [
    'Record gets a name',
    f('Record<"a", number>'),
    f('Record<"a" | "b", number>'),
    'f breaking accepted-values-narrowed',
  ],
  [
    'Exclude takes a literal away',
    f('"a" | "b"'),
    f('Exclude<"a" | "b", "a">'),
    'f breaking accepted-values-narrowed',
  ],
  [
    'Exclude of a named union',
    f('M', 'type M = "a" | "b";\n'),
    f('Exclude<M | "c", "c">', 'type M = "a" | "b";\n'),
  ],
  ['Extract is spelled out', f('Extract<"a" | 1, string>'), f('"a"')],
  ['NonNullable is spelled out', f('NonNullable<string | null>'), f('string')],
  [
    'what it is given is not known',
    f('Partial<T>', 'import { T } from "other";\n'),
    f('Required<T>', 'import { T } from "other";\n'),
    'f undecided type-undecided',
  ],
  [
    'a type of the same name stands first',
    f('Partial<Q>', `${Q}type Partial<T> = { own: T };\n`),
    f('{ own: Q }', Q),
  ],
];

const CONDITIONS: readonly Case[] = [
  ['a condition on primitives holds', g('string extends string ? 1 : 2'), g('1')],
  ['a condition on literals holds', g('"a" extends string ? 1 : 2'), g('1')],
  ['a condition on literals does not hold', g('"a" extends "b" | "c" ? 1 : 2'), g('2')],
  [
    'a condition turns',
    g('"a" extends "a" | "b" ? 1 : 2'),
    g('"a" extends "b" ? 1 : 2'),
    'g breaking type-changed',
  ],
  ['a condition on names', g('Q extends string ? 1 : 2', Q), g('2'), 'g undecided type-undecided'],
];

const CONSTRAINED: readonly Case[] = [
  [
    'a parameter is typed by a type parameter with that bound',
    f('string | number'),
    'export function f<T extends string | number>(x: T): void {}',
    'f additive type-parameter-added',
  ],
  [
    'the bound is narrower',
    f('string | number'),
    'export function f<T extends string>(x: T): void {}',
    'f additive type-parameter-added',
    'f breaking accepted-values-narrowed',
  ],
  [
    'a list is of a type parameter',
    f('string[]'),
    'export function f<T extends string>(x: T[]): void {}',
    'f additive type-parameter-added',
  ],
  [
    'what was given comes back',
    'export declare function f(x: string): string;',
    'export declare function f<T extends string>(x: T): T;',
    'f additive type-parameter-added',
  ],
  [
    'names of members become written out',
    'interface M { a: string; b(): void }\nexport type K = keyof M;\nexport declare function f(k: K): K;\n',
    'export type K = "a" | "b";\nexport declare function f(k: K): K;\n',
  ],
  [
    'names written out become those of members, by way of other aliases',
    'export type A = "a" | "b";\nexport type K = A | "c";\nexport declare function f(k: K): K;\n',
    'interface M { a: string; b: string }\ninterface N { c: string }\ntype O = keyof M;\nexport type A = O;\nexport type K = O | keyof N;\nexport declare function f(k: K): K;\n',
  ],
  [
    'names of members become fewer',
    'export type K = "a" | "b" | "c";\nexport declare function f(k: K): void;\n',
    'interface M { a: string; b: string }\nexport type K = keyof M;\nexport declare function f(k: K): void;\n',
    'K breaking accepted-values-narrowed',
  ],
  [
    'names of what may have others',
    'export type K = "a" | "b";\nexport declare function f(k: K): void;\n',
    'interface M { a: string; [name: string]: string }\nexport type K = keyof M;\nexport declare function f(k: K): void;\n',
    'K undecided type-undecided',
  ],
  [
    'names of what has others from elsewhere',
    'export type K = "a" | "b";\nexport declare function f(k: K): void;\n',
    'import type { B } from "x";\ninterface M extends B { a: string }\nexport type K = keyof M;\nexport declare function f(k: K): void;\n',
    'K undecided type-undecided',
  ],
  [
    'a value of which only the names are told has one more',
    'declare const V: { a: string };\nexport type K = keyof typeof V;\nexport declare function f(): K;\n',
    'declare const V: { a: string; b: string };\nexport type K = keyof typeof V;\nexport declare function f(): K;\n',
    'K breaking returned-values-widened',
  ],
  [
    'a value of which only the names are told has another type',
    'declare const V: { a: string };\nexport type K = keyof typeof V;\nexport declare function f(): K;\n',
    'declare const V: { a: number };\nexport type K = keyof typeof V;\nexport declare function f(): K;\n',
  ],
  [
    'a value that a computed type mentions changes',
    'declare const V: { a: string };\nexport type K = keyof typeof V;\nexport type T = (typeof V)["a"];\n',
    'declare const V: { a: number };\nexport type K = keyof typeof V;\nexport type T = (typeof V)["a"];\n',
    'src/index.ts#V undecided type-undecided',
  ],
  [
    'an interface becomes an alias that joins the same',
    'export interface B { b: string }\nexport interface I extends B { a: string }\n',
    'export interface B { b: string }\nexport type I = { a: string } & B;\n',
  ],
  [
    'an interface becomes an alias that joins less, and bounds its parameter',
    'export interface B { b: string }\nexport interface I<T> extends B { a: T; c: string }\n',
    'export interface B { b: string }\nexport type I<T extends string> = { a: T } & B;\n',
    'I breaking accepted-values-narrowed',
    'I.c breaking member-removed',
  ],
];

describe('bases of interfaces that are no interfaces', () => testCases('typescript', BASES));
describe('type functions of the library', () => testCases('typescript', UTILITIES));
describe('conditions that can be told', () => testCases('typescript', CONDITIONS));
describe('type parameters with a bound', () => testCases('typescript', CONSTRAINED));

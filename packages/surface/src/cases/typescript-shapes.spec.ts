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
];

describe('bases of interfaces that are no interfaces', () => testCases('typescript', BASES));
describe('type functions of the library', () => testCases('typescript', UTILITIES));
describe('conditions that can be told', () => testCases('typescript', CONDITIONS));
describe('type parameters with a bound', () => testCases('typescript', CONSTRAINED));

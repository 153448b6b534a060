import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const o = (body: string, head = 'O') => `export interface ${head} { ${body} }\n`;
const takes = 'export declare function takes(o: O): void;\n';
const gives = 'export declare function gives(): O;\n';
const e = (body: string) => `export enum E { ${body} }\n`;

const CASES: readonly Case[] = [
  // Interfaces
  [
    'what may be left out may be undefined without a word',
    'export function f(a?: string | undefined): void;\n',
    'export function f(a?: string): void;\n',
  ],
  [
    'what has to be given may no longer be undefined',
    'export function f(a: string | undefined): void;\n',
    'export function f(a: string): void;\n',
    'f breaking accepted-values-narrowed',
  ],
  [
    'any takes all others in',
    'export function f(a: any | undefined): void;\n',
    'export function f(a: any): void;\n',
  ],
  [
    'a member that may be left out may be undefined without a word',
    o('a?: string; b?: { c?: string | undefined }') + takes + gives,
    o('a?: string | undefined; b?: { c?: string }') + takes + gives,
  ],
  [
    'a tuple comes where an array was given',
    'export function f(): Iterable<(string | number | undefined)[]>;\n',
    'export function f(): Iterable<[string, number]>;\n',
    'f additive returned-values-narrowed',
  ],
  [
    'an array comes where a tuple was given',
    'export function f(): [string, number];\n',
    'export function f(): (string | number)[];\n',
    'f breaking returned-values-widened',
  ],
  ['a member goes', o('a: string; b: string'), o('a: string'), 'O.b breaking member-removed'],
  [
    'an optional member comes',
    o('a: string'),
    o('a: string; b?: string'),
    'O.b additive member-added',
  ],
  [
    'a required member comes to what users give',
    o('a: string') + takes,
    o('a: string; b: string') + takes,
    'O.b breaking required-member-added',
  ],
  [
    'a required member comes to what users get',
    o('a: string') + gives,
    o('a: string; b: string') + gives,
    'O.b additive member-added',
  ],
  [
    'a required member comes to what both give',
    o('a: string') + takes + gives,
    o('a: string; b: string') + takes + gives,
    'O.b breaking required-member-added',
  ],
  [
    'a required member comes to what nothing uses',
    o('a: string'),
    o('a: string; b: string'),
    'O.b breaking required-member-added',
  ],
  [
    'a member must be given',
    o('a?: string') + takes,
    o('a: string') + takes,
    'O.a breaking member-made-required',
  ],
  [
    'a member need not be given',
    o('a: string') + takes,
    o('a?: string') + takes,
    'O.a additive member-made-optional',
  ],
  [
    'a member may be missing from a result',
    o('a: string') + gives,
    o('a?: string') + gives,
    'O.a breaking member-made-optional',
  ],
  [
    'a member is always in a result',
    o('a?: string') + gives,
    o('a: string') + gives,
    'O.a additive member-made-required',
  ],
  [
    'a member that users give takes more',
    o('a: string') + takes,
    o('a: string | number') + takes,
    'O.a additive accepted-values-widened',
  ],
  [
    'a member that users give takes less',
    o('a: string | number') + takes,
    o('a: string') + takes,
    'O.a breaking accepted-values-narrowed',
  ],
  [
    'a member that users get widens',
    o('a: string') + gives,
    o('a: string | number') + gives,
    'O.a breaking returned-values-widened',
  ],
  [
    'a member that nothing uses widens',
    o('a: string'),
    o('a: string | number'),
    'O.a undecided accepted-values-widened',
  ],
  [
    'a member becomes readonly where users get it',
    o('a: string') + gives,
    o('readonly a: string') + gives,
    'O.a breaking made-read-only',
  ],
  [
    'a member becomes readonly where users give it',
    o('a: string') + takes,
    o('readonly a: string') + takes,
  ],
  ['a method becomes a function property', o('m(): void') + takes, o('m: () => void') + takes],
  [
    'a callback of options gets a new argument',
    o('cb(a: string): void') + takes,
    o('cb(a: number): void') + takes,
    'O.cb breaking type-changed',
  ],
  [
    'an extended interface goes',
    `${o('x: string', 'B')}${o('a: string', 'O extends B')}`,
    `${o('x: string', 'B')}${o('a: string')}`,
    'O breaking base-removed',
    'O.x breaking member-removed',
  ],
  [
    'an extended interface is written out',
    `interface B { x: string }\n${o('a: string', 'O extends B')}`,
    o('a: string; x: string'),
  ],
  [
    'an index signature goes',
    o('[k: string]: string'),
    o('a: string'),
    'O.[string] breaking member-removed',
    'O.a breaking required-member-added',
  ],
  [
    'a call signature changes',
    o('(a: string): void') + gives,
    o('(a: number): void') + gives,
    'O.() breaking type-changed',
  ],
  ['interfaces are merged', o('a: string; b: string'), o('a: string') + o('b: string')],
  ['an interface becomes a type', o('a: string'), 'export type O = { a: string };\n'],
  [
    'an interface gets a type parameter',
    o('a: string'),
    o('a: T', 'O<T>'),
    'O breaking type-parameter-added',
    'O.a undecided type-undecided',
  ],
  [
    'an interface is deprecated',
    o('a: string'),
    `/** @deprecated Use P. */\n${o('a: string')}`,
    'O deprecated deprecated',
  ],
  [
    'a private type that users give demands more',
    `interface O { a: string }\n${takes}`,
    `interface O { a: string; b: string }\n${takes}`,
    'src/index.ts#O.b breaking required-member-added',
  ],
  // Aliases and enums
  [
    'an alias that users give loses a literal',
    "export type O = 'a' | 'b';\n" + takes,
    "export type O = 'a';\n" + takes,
    'O breaking accepted-values-narrowed',
  ],
  [
    'an alias that users give gets a literal',
    "export type O = 'a';\n" + takes,
    "export type O = 'a' | 'b';\n" + takes,
    'O additive accepted-values-widened',
  ],
  [
    'an alias that users get gets a literal',
    "export type O = 'a';\n" + gives,
    "export type O = 'a' | 'b';\n" + gives,
    'O breaking returned-values-widened',
  ],
  [
    'an alias that users get loses a literal',
    "export type O = 'a' | 'b';\n" + gives,
    "export type O = 'a';\n" + gives,
    'O additive returned-values-narrowed',
  ],
  [
    'an alias that nothing uses gets a literal',
    "export type O = 'a';\n",
    "export type O = 'a' | 'b';\n",
    'O undecided accepted-values-widened',
  ],
  [
    'an alias that nothing uses loses a literal',
    "export type O = 'a' | 'b';\n",
    "export type O = 'a';\n",
    'O breaking accepted-values-narrowed',
  ],
  [
    'an object alias loses a member',
    'export type O = { a: string; b: string };\n',
    'export type O = { a: string };\n',
    'O.b breaking member-removed',
  ],
  [
    'an alias is another type',
    'export type O = string;\n',
    'export type O = number;\n',
    'O breaking type-changed',
  ],
  [
    'a mapped type changes',
    'export type O<T> = { [K in keyof T]: string };\n',
    'export type O<T> = { [K in keyof T]: number };\n',
    'O undecided type-undecided',
  ],
  [
    'a mapped type is reformatted',
    'export type O<T> = { [K in keyof T]: string };\n',
    'export type O<T> = {\n  // all of them\n  [K in keyof T]: string\n};\n',
  ],
  [
    'an intersection grows where users get it',
    'type P = { p: string };\nexport type O = { a: string };\n' + gives,
    'type P = { p: string };\nexport type O = { a: string } & P;\n' + gives,
    'O additive returned-values-narrowed',
  ],
  [
    'a generic default goes',
    'export type O<T = string> = T[];\n',
    'export type O<T> = T[];\n',
    'O breaking type-parameter-default-removed',
  ],
  ['an enum member goes', e('A, B'), e('A'), 'E.B breaking member-removed'],
  ['an enum member comes last', e('A'), e('A, B'), 'E.B additive member-added'],
  [
    'an enum member comes first',
    e('A'),
    e('B, A'),
    'E.A breaking enum-value-changed',
    'E.B additive member-added',
  ],
  ['an enum value changes', e('A = "a"'), e('A = "b"'), 'E.A breaking enum-value-changed'],
  ['an enum value is written out', e('A, B'), e('A = 0, B = 1')],
  [
    'an enum becomes a union',
    e('A = "a"'),
    'export type E = "a";\n',
    'E breaking value-export-removed',
    'E breaking kind-changed',
  ],
  [
    'an enum member is deprecated',
    e('A'),
    e('\n/** @deprecated */\nA'),
    'E.A deprecated deprecated',
  ],
  [
    'a generic of the language is given fewer arguments',
    'export declare function f(): Generator<string, void, unknown>;\n',
    'export declare function f(): Generator<string, void>;\n',
    'f undecided type-undecided',
  ],
  [
    'a tuple becomes an array',
    'export declare function f(a: [string, string]): void;\n',
    'export declare function f(a: readonly string[]): void;\n',
    'f additive accepted-values-widened',
  ],
];

describe('TypeScript types', () => testCases('typescript', CASES));

import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const c = (body: string, head = 'class C') => `export declare ${head} { ${body} }\n`;

const CASES: readonly Case[] = [
  [
    'a base is imported from the same package under another name',
    "import Emitter from 'events3';\nexport class C extends Emitter {}\n",
    "import { Emitter } from 'events3';\nexport class C extends Emitter {}\n",
    'C additive base-added',
    'C undecided base-removed',
  ],
  ['a method goes', c('m(): void; n(): void'), c('m(): void'), 'C.n breaking member-removed'],
  ['a method comes', c('m(): void'), c('m(): void; n(): void'), 'C.n additive member-added'],
  ['a private member goes', c('private x: string; y: string'), c('y: string')],
  ['a #private member goes', 'export class C { #x = 1; y = 2; }', 'export class C { y = 2; }'],
  [
    'a member becomes private',
    c('x: string'),
    c('private x: string'),
    'C.x breaking member-removed',
  ],
  [
    'a member becomes protected',
    c('x: string'),
    c('protected x: string'),
    'C.x breaking visibility-narrowed',
  ],
  [
    'a member becomes public',
    c('protected x: string'),
    c('x: string'),
    'C.x additive visibility-widened',
  ],
  ['a protected member goes', c('protected x: string'), c(''), 'C.x breaking member-removed'],
  ['a member becomes static', c('m(): void'), c('static m(): void'), 'C.m breaking kind-changed'],
  ['a static member goes', c('static x: string'), c(''), 'C.x breaking member-removed'],
  [
    'a property becomes readonly',
    c('x: string'),
    c('readonly x: string'),
    'C.x breaking made-read-only',
  ],
  [
    'a property becomes writable',
    c('readonly x: string'),
    c('x: string'),
    'C.x additive made-writable',
  ],
  ['a property becomes an accessor', c('x: string'), c('get x(): string; set x(v: string)')],
  [
    'a property becomes a getter',
    c('x: string'),
    c('get x(): string'),
    'C.x breaking made-read-only',
  ],
  [
    'a setter goes',
    c('get x(): string; set x(v: string)'),
    c('get x(): string'),
    'C.x breaking made-read-only',
  ],
  [
    'a property may be missing',
    c('x: string'),
    c('x?: string'),
    'C.x breaking member-made-optional',
  ],
  [
    'a property is always there',
    c('x?: string'),
    c('x: string'),
    'C.x additive member-made-required',
  ],
  ['a property has another type', c('x: string'), c('x: number'), 'C.x breaking type-changed'],
  ['a method becomes a property', c('m(): void'), c('m: () => void')],
  ['a method becomes a value', c('m(): string'), c('m: string'), 'C.m breaking kind-changed'],
  [
    'a method gets a required parameter',
    c('m(): void'),
    c('m(a: string): void'),
    'C.m breaking required-parameter-added',
  ],
  [
    'the constructor gets a required parameter',
    c('constructor(a: string)'),
    c('constructor(a: string, b: string)'),
    'C.constructor breaking required-parameter-added',
  ],
  [
    'a constructor with a parameter comes',
    c(''),
    c('constructor(a: string)'),
    'C.constructor breaking required-parameter-added',
  ],
  [
    'the constructor becomes private',
    c('constructor()'),
    c('private constructor()'),
    'C.constructor breaking visibility-narrowed',
  ],
  [
    'a parameter property goes',
    'export class C { constructor(readonly x: string) {} }',
    'export class C { constructor(x: string) {} }',
    'C.x breaking member-removed',
  ],
  [
    'a base goes',
    `${c('', 'class B')}${c('', 'class C extends B')}`,
    `${c('', 'class B')}${c('')}`,
    'C breaking base-removed',
  ],
  [
    'a base comes',
    `${c('', 'class B')}${c('')}`,
    `${c('', 'class B')}${c('', 'class C extends B')}`,
    'C additive base-added',
  ],
  [
    'a method moves into a private base',
    c('m(): void'),
    `declare class B { m(): void }\n${c('', 'class C extends B')}`,
  ],
  ['a class becomes abstract', c(''), c('', 'abstract class C'), 'C breaking made-abstract'],
  [
    'an abstract member comes',
    c('', 'abstract class C'),
    c('abstract m(): void', 'abstract class C'),
    'C.m breaking abstract-member-added',
  ],
  ['members change places', c('m(): void; n(): void'), c('n(): void; m(): void')],
  ['a class gets a type parameter', c(''), c('', 'class C<T>'), 'C breaking type-parameter-added'],
  [
    'a class gets a type parameter with a default',
    c(''),
    c('', 'class C<T = string>'),
    'C additive type-parameter-added',
  ],
  [
    'a method is deprecated',
    c('m(): void'),
    c('\n/** @deprecated */\nm(): void'),
    'C.m deprecated deprecated',
  ],
  [
    'a member becomes internal',
    c('m(): void'),
    c('\n/** @internal */\nm(): void'),
    'C.m breaking member-removed',
  ],
  [
    'a class becomes an interface',
    c('x: string'),
    'export interface C { x: string }\n',
    'C breaking value-export-removed',
  ],
  [
    'an interface becomes a class',
    'export interface C { x: string }\n',
    c('x: string'),
    'C additive value-export-added',
  ],
  [
    'a static member stands first beside an instance member of its name',
    c('m(): void; static m(): void'),
    c('static m(): void; m(): void'),
  ],
  [
    'a member moves to a base, beside a static one of its name',
    c('m(): void; static m(a: string): void'),
    `declare class B { m(): void }\n${c('static m(a: string): void', 'class C extends B')}`,
  ],
  [
    'a member may come from a base outside',
    `import { B } from 'x';\n${c('m(): void', 'class C extends B')}`,
    `import { B } from 'x';\n${c('', 'class C extends B')}`,
    'C.m undecided member-may-be-inherited',
  ],
  [
    'a well-known symbol member goes',
    c('[Symbol.iterator](): Iterator<string>'),
    c(''),
    'C.[Symbol.iterator] breaking member-removed',
  ],
];

describe('TypeScript classes', () => testCases('typescript', CASES));

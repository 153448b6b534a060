import type { Case } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const overloads = (...signatures: readonly string[]) =>
  [
    'type Func0<R> = () => R;',
    'type Func1<A, R> = (a: A) => R;',
    'type Func2<A, B, R> = (a: A, b: B, ...more: any[]) => R;',
    'type Func<T extends any[], R> = (...a: T) => R;',
    ...signatures.map((each) => `export declare function f${each};`),
  ].join('\n');
const ALWAYS = '(a: boolean): boolean';
const GENERAL = '<A, T extends any[], R>(f: (a: A) => R, g: Func<T, A>): Func<T, R>';

const CASES: readonly Case[] = [
  [
    'an overload goes that no other takes the calls of',
    overloads(ALWAYS, '(a: string): string', '(a: number): number'),
    overloads(ALWAYS, '(a: string): string'),
    'f breaking overload-removed',
  ],
  [
    'an overload goes whose calls a generic one takes',
    overloads(ALWAYS, '(a: string): string', '<T>(a: T, b: T): T[]'),
    overloads(ALWAYS, '<T>(a: T): T', '<T>(a: T, b: T): T[]'),
    'f none overload-removed',
  ],
  [
    'overloads go that one with a list of parameters takes in',
    overloads(
      ALWAYS,
      '<A, R>(f: (a: A) => R, g: Func0<A>): Func0<R>',
      '<A, T1, R>(f: (a: A) => R, g: Func1<T1, A>): Func1<T1, R>',
      '<A, T1, T2, R>(f: (a: A) => R, g: Func2<T1, T2, A>): Func2<T1, T2, R>',
    ),
    overloads(ALWAYS, GENERAL),
    'f none overload-removed',
    'f none overload-removed',
    'f none overload-removed',
  ],
  [
    'the one that is left gives something else back',
    overloads(ALWAYS, '(a: string): string', '(a: Date, b: Date): Date'),
    overloads('<T>(a: T): number', '(a: Date, b: Date): Date'),
    'f breaking overload-removed',
    'f breaking overload-removed',
  ],
  [
    'the one that is left takes less than was given',
    overloads(ALWAYS, '(a: string): string', '(a: number, b: number): number'),
    overloads('<T extends number>(a: T): T', '(a: number, b: number): number'),
    'f breaking overload-removed',
    'f breaking overload-removed',
  ],
  [
    'what the one that is left gives back cannot be told',
    overloads(ALWAYS, '<A, R>(f: (a: A) => R, g: Func0<A>): Func0<R>', '(): void'),
    overloads(ALWAYS, '<A, T extends any[], R>(f: (a: A) => R, g: Func<T, A>): Func<T, A>'),
    'f undecided overload-removed',
    'f breaking overload-removed',
  ],
  [
    'an overload goes whose type callers have to write',
    overloads(ALWAYS, '<T>(key: string): T', '(key: number): string'),
    overloads(ALWAYS, '(key: string): unknown', '(key: number): string'),
    'f breaking type-parameter-removed',
    'f breaking returned-values-widened',
  ],
];

describe('overloads of TypeScript', () => {
  testCases('typescript', CASES);
});

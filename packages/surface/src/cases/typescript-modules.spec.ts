import type { Case, Texts } from '../testing/compare-texts';
import { testCases } from '../testing/compare-texts';

const F = 'export function f(a: string): void {}\n';
const G = 'export function g(a: string): void {}\n';
const src = (text: string, more: Readonly<Record<string, string>> = {}): Texts => ({
  'src/index.ts': text,
  ...more,
});

const CASES: readonly Case[] = [
  ['a function goes', F + G, F, 'g breaking removed'],
  ['a function comes', F, F + G, 'g additive added'],
  ['an unexported function goes', `${F}function h() {}\n`, F],
  ['definitions change places', F + G, G + F],
  [
    'a definition moves and is re-exported',
    F,
    src("export { f } from './a';\n", { 'src/a.ts': F }),
    'f none moved',
  ],
  [
    'a definition moves under a star',
    F,
    src("export * from './a';\n", { 'src/a.ts': F }),
    'f none moved',
  ],
  [
    'an import with an ending',
    src("export * from './a';\n", { 'src/a.ts': F }),
    src("export * from './a.js';\n", { 'src/a.ts': F }),
  ],
  [
    'a star export goes',
    src("export * from './a';\n", { 'src/a.ts': F }),
    src('export {};\n', { 'src/a.ts': F }),
    'f breaking removed',
  ],
  [
    'a star passes no default on',
    src("export * from './a';\n", { 'src/a.ts': `${F}export default 1;\n` }),
    src("export { f } from './a';\n", { 'src/a.ts': F }),
  ],
  [
    'a renamed export goes',
    src("export { f as h } from './a';\n", { 'src/a.ts': F }),
    src("export { f } from './a';\n", { 'src/a.ts': F }),
    'h breaking removed',
    'f additive added',
  ],
  [
    'an old name is kept as an alias',
    F,
    `${G}export { g as f };\n`,
    'f none moved',
    'g additive added',
  ],
  [
    'a namespace export',
    src("export * as ns from './a';\n", { 'src/a.ts': F + G }),
    src("export * as ns from './a';\n", { 'src/a.ts': F }),
    'ns.g breaking removed',
  ],
  [
    'an imported namespace is exported',
    src("import * as ns from './a';\nexport { ns };\n", { 'src/a.ts': F + G }),
    src("import * as ns from './a';\nexport { ns };\n", { 'src/a.ts': F }),
    'ns.g breaking removed',
  ],
  [
    'a default export goes',
    'export default function f() {}\nexport const x = 1;\n',
    'export function f() {}\nexport const x = 1;\n',
    'default breaking removed',
    'f additive added',
  ],
  [
    'a default export gets a name',
    'export default function () {}\n',
    'function f() {}\nexport default f;\n',
    'default none moved',
  ],
  [
    'a default export is another kind',
    'export default function f() {}\n',
    'export default 1;\n',
    'default breaking kind-changed',
    'default none moved',
  ],
  [
    'an export becomes type-only',
    'export class C {}\n',
    'class C {}\nexport type { C };\n',
    'C breaking value-export-removed',
  ],
  [
    'a type-only export gets its value',
    'class C {}\nexport type { C };\n',
    'export class C {}\n',
    'C additive value-export-added',
  ],
  [
    'a type and a value of one name',
    "export const L = ['a'] as const;\nexport type L = string;\n",
    'export type L = string;\n',
    'L breaking value-export-removed',
  ],
  [
    'the type beside a value goes',
    'export const L = 1;\nexport type L = string;\n',
    'export const L = 1;\n',
    'L breaking kind-changed',
  ],
  [
    'a constant has another value',
    'export const X = 1;\n',
    'export const X = 2;\n',
    'X none value-changed',
  ],
  [
    'a constant has another type',
    'export const X = 1;\n',
    "export const X = '1';\n",
    'X breaking type-changed',
  ],
  ['a constant is typed', 'export const X = 1;\n', 'export const X: number = 1;\n'],
  [
    'a declared version changes',
    'export declare const VERSION: "1.0.0";\n',
    'export declare const VERSION: "1.1.0";\n',
    'VERSION none value-changed',
  ],
  [
    'an object constant loses a member',
    'export const X = { a: 1, b: 2 };\n',
    'export const X = { a: 1 };\n',
    'X breaking returned-values-widened',
  ],
  [
    'a constant made by a call',
    'export const X = z.object({ a: 1 });\n',
    'export const X = z.object({ b: 1 });\n',
    'X undecided type-undecided',
  ],
  [
    'destructured constants',
    'export const { a, b } = x;\n',
    'export const { a } = x;\n',
    'b breaking removed',
  ],
  ['let becomes const', 'export let x: string;\n', 'export const x: string;\n'],
  ['an internal export goes', `${F}/** @internal */\n${G}`, F],
  ['an export becomes internal', F + G, `${F}/** @internal */\n${G}`, 'g breaking removed'],
  [
    'a namespace member goes',
    'export namespace N { export const a = 1; export const b = 2; }\n',
    'export namespace N { export const a = 1; const b = 2; }\n',
    'N.b breaking member-removed',
  ],
  [
    'a namespace is merged with a function',
    `${F}export namespace f { export const a = 1; }\n`,
    F,
    'f breaking value-export-removed',
  ],
  [
    'an interface is merged with a class',
    'export class C {}\nexport interface C { a: string }\n',
    'export class C { a: string = ""; }\n',
    'C.a additive member-added',
  ],
  [
    'a star export of another package comes',
    F,
    `export * from 'other';\n${F}`,
    'pkg undecided star-external',
  ],
  [
    'a star export of another package stays',
    `export * from 'other';\n${F}`,
    `export * from 'other';\n${F}${G}`,
    'g undecided star-external',
  ],
  [
    'a re-export of another package',
    "export { a } from 'other';\n",
    "export { b as a } from 'other';\n",
    'a undecided definition-unknown',
  ],
  [
    'a re-export of another package goes',
    "export { a, b } from 'other';\n",
    "export { a } from 'other';\n",
    'b breaking removed',
  ],
  [
    'star exports in a circle',
    src("export * from './a';\n", { 'src/a.ts': `export * from './index';\n${F}${G}` }),
    src("export * from './a';\n", { 'src/a.ts': `export * from './index';\n${F}` }),
    'g breaking removed',
  ],
  [
    'an export in a circle',
    src("export { f } from './a';\n", { 'src/a.ts': "export { f } from './index';\n" }),
    F,
    'f undecided import-cycle',
  ],
  [
    'an export from nowhere',
    F,
    src("export { f } from './missing';\n"),
    'f undecided import-not-found',
  ],
  [
    'a star export from nowhere',
    F,
    src("export * from './missing';\n"),
    'f undecided import-not-found',
    'pkg undecided import-not-found',
  ],
  [
    'a file that does not parse',
    F,
    'export function f(a: string {{{ \n',
    'f undecided syntax-error',
    'pkg undecided syntax-error',
    'src/index.ts undecided syntax-error',
  ],
  // JavaScript
  [
    'CommonJS exports',
    { 'index.js': 'exports.a = 1;\nexports.b = function (x) {};\n' },
    { 'index.js': 'exports.a = 1;\n' },
    'b breaking removed',
  ],
  [
    'CommonJS exports of an object',
    { 'index.js': 'const a = 1;\nfunction b() {}\nmodule.exports = { a, b, c: 1 };\n' },
    { 'index.js': 'const a = 1;\nfunction b() {}\nmodule.exports = { a, b };\n' },
    'c breaking removed',
  ],
  [
    'CommonJS exports of other modules',
    {
      'index.js': "const a = require('./a');\nmodule.exports = { a };\n",
      'a.js': 'module.exports = function a(x) {};\n',
    },
    {
      'index.js': "module.exports = { a: require('./a') };\n",
      'a.js': 'module.exports = function a() {};\n',
    },
    'a breaking parameter-removed',
  ],
  [
    'module.exports is another module',
    {
      'index.js': "module.exports = require('./lib');\n",
      'lib.js': 'exports.a = 1;\nexports.b = 1;\n',
    },
    { 'index.js': "module.exports = require('./lib');\n", 'lib.js': 'exports.a = 1;\n' },
    'b breaking removed',
  ],
  [
    'spread CommonJS exports',
    { 'index.js': "module.exports = { ...require('./a') };\n", 'a.js': 'exports.a = 1;\n' },
    { 'index.js': 'exports.a = 1;\n' },
    'a none moved',
  ],
  [
    'compiled exports',
    {
      'index.js':
        'exports.f = void 0;\nvar a_1 = require("./a");\nObject.defineProperty(exports, "f", { enumerable: true, get: function () { return a_1.f; } });\n',
      'a.js': 'function f(a) {}\nexports.f = f;\n',
    },
    {
      'index.js': '__exportStar(require("./a"), exports);\n',
      'a.js': 'function f(a) {}\nexports.f = f;\n',
    },
  ],
  [
    'a JavaScript parameter comes',
    { 'index.js': 'export function f(a) {}\n' },
    { 'index.js': 'export function f(a, b) {}\n' },
    'f undecided parameter-may-be-required',
  ],
  [
    'a JavaScript parameter with a default comes',
    { 'index.js': 'export function f(a) {}\n' },
    { 'index.js': 'export function f(a, b = 1) {}\n' },
    'f additive parameter-added',
  ],
  [
    'JSDoc says what is optional',
    { 'index.js': 'export function f(a) {}\n' },
    {
      'index.js':
        '/**\n * @param {string} a\n * @param {string} [b]\n */\nexport function f(a, b) {}\n',
    },
    'f additive parameter-added',
    'f none annotation-added',
  ],
  [
    'JSDoc says another type',
    { 'index.js': '/** @param {string} a */\nexport function f(a) {}\n' },
    { 'index.js': '/** @param {number} a */\nexport function f(a) {}\n' },
    'f breaking type-changed',
  ],
  [
    'types stand beside JavaScript',
    { 'index.js': 'exports.f = () => {};\n', 'index.d.ts': 'export declare function f(): void;\n' },
    {
      'index.js': 'exports.f = () => {};\n',
      'index.d.ts': 'export declare function f(a: string): void;\n',
    },
    'f breaking required-parameter-added',
  ],
  [
    'a declaration file that says no `export { … }` exports what it declares',
    { 'index.d.ts': 'export declare const x: string;\ninterface A { a: string }\n' },
    { 'index.d.ts': 'export declare const x: string;\n' },
    'A breaking removed',
  ],
  [
    'a declaration file that says which names it exports has private ones',
    { 'index.d.ts': 'export declare const x: string;\ninterface A { a: string }\nexport {};\n' },
    { 'index.d.ts': 'export declare const x: string;\nexport {};\n' },
  ],
  [
    'export =',
    {
      'index.d.ts':
        'declare function f(a: string): void;\ndeclare namespace f { const x: string; }\nexport = f;\n',
    },
    { 'index.d.ts': 'declare function f(a: string): void;\nexport = f;\n' },
    'export= breaking value-export-removed',
  ],
];

describe('TypeScript and JavaScript modules', () => testCases('typescript', CASES));

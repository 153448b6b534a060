import type { ForeignName, TypescriptExport, TypescriptModule } from '../parse/typescript-module';
import type { TypescriptProgram } from './typescript-program';
import { moduleOf } from './typescript-program';

/** What an exported or local name of a file turns out to be. */
export type ExportResolution =
  | {
      readonly kind: 'definition';
      readonly file: string;
      readonly name: string;
      readonly typeOnly: boolean;
      readonly internal: boolean;
    }
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'outside'; readonly from: string; readonly name: string }
  | { readonly kind: 'missing'; readonly code: 'import-not-found' | 'import-cycle' }
  | { readonly kind: 'pending' };

const MAX_CHAIN = 200;

const NOT_FOUND = { kind: 'missing', code: 'import-not-found' } as const;

/** Follows an export of a file, through re-exports and imports, to its definition. */
export function resolveExport(
  program: TypescriptProgram,
  { file, name }: Spot,
  trail: readonly string[] = [],
): ExportResolution {
  const key = `${file}#${name}`;
  if (trail.includes(key) || trail.length > MAX_CHAIN)
    return { kind: 'missing', code: 'import-cycle' };
  const module = moduleOf(program, file);
  if (module) return resolveIn(program, { file, name, module }, [...trail, key]);
  return program.loaded.has(file) ? NOT_FOUND : { kind: 'pending' };
}

function resolveIn(
  program: TypescriptProgram,
  spot: ModuleSpot,
  trail: readonly string[],
): ExportResolution {
  const { file, name, module } = spot;
  const item = exportsOf(module).get(name);
  if (item) return followTarget(program, { file, item }, trail);
  const starred = throughStars(program, spot, trail);
  // CommonJS: what is exported whole is the default import.
  const whole =
    starred.kind === 'missing' && name === 'default' ? exportsOf(module).get('export=') : undefined;
  return whole ? followTarget(program, { file, item: whole }, trail) : starred;
}

function throughStars(
  program: TypescriptProgram,
  { file, name, module }: ModuleSpot,
  trail: readonly string[],
): ExportResolution {
  let missing: ExportResolution = NOT_FOUND;
  for (const star of module.stars) {
    if (name === 'default' && !star.whole) continue;
    const found = resolveForeign(program, { file, from: star.from, name }, trail);
    if (found.kind === 'definition')
      return { ...found, typeOnly: found.typeOnly || Boolean(star.typeOnly) };
    if (found.kind !== 'missing' && bringsNames(star, found)) return found;
    if (found.kind === 'missing' && found.code === 'import-cycle') missing = found;
  }
  return missing;
}

/** Which names a star brings from another package is not known, unless it brings all. */
function bringsNames(star: TypescriptModule['stars'][number], found: ExportResolution): boolean {
  return found.kind !== 'outside' || Boolean(star.whole);
}

const EXPORTS = new WeakMap<TypescriptModule, ReadonlyMap<string, TypescriptExport>>();

function exportsOf(module: TypescriptModule): ReadonlyMap<string, TypescriptExport> {
  const known = EXPORTS.get(module) ?? new Map(module.exports.map((each) => [each.name, each]));
  EXPORTS.set(module, known);
  return known;
}

interface Spot {
  readonly file: string;
  readonly name: string;
}

interface ModuleSpot extends Spot {
  readonly module: TypescriptModule;
}

function followTarget(
  program: TypescriptProgram,
  { file, item }: { readonly file: string; readonly item: TypescriptExport },
  trail: readonly string[],
): ExportResolution {
  const found =
    item.target.kind === 'local'
      ? resolveLocal(program, { file, name: item.target.name }, trail)
      : resolveForeign(program, { file, ...item.target }, trail);
  if (found.kind !== 'definition') return found;
  return {
    ...found,
    typeOnly: found.typeOnly || Boolean(item.typeOnly),
    internal: found.internal || Boolean(item.internal),
  };
}

/** Follows a name as a file itself uses it: its own definition, or what it imports. */
export function resolveLocal(
  program: TypescriptProgram,
  { file, name }: Spot,
  trail: readonly string[] = [],
): ExportResolution {
  const module = moduleOf(program, file);
  if (!module) return { kind: 'pending' };
  if (Object.hasOwn(module.definitions, name))
    return { kind: 'definition', file, name, typeOnly: false, internal: false };
  const imported = Object.hasOwn(module.imports, name) ? module.imports[name] : undefined;
  return imported ? resolveForeign(program, { file, ...imported }, trail) : NOT_FOUND;
}

function resolveForeign(
  program: TypescriptProgram,
  { file, from, name }: ForeignName & { readonly file: string },
  trail: readonly string[],
): ExportResolution {
  const target = program.resolve(file, from);
  if (target.kind === 'outside') return { kind: 'outside', from, name };
  if (target.kind === 'missing') return NOT_FOUND;
  if (name === '*') return { kind: 'module', file: target.path };
  const found = resolveExport(program, { file: target.path, name }, trail);
  // `import x = require("./module")` of an ES module, and `require("./module").x`.
  return name === 'export=' && found.kind === 'missing'
    ? { kind: 'module', file: target.path }
    : found;
}

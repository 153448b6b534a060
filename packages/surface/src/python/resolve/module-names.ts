import type { AllPart } from '../parse/python-module';
import { allSource } from './all-source';
import { importTarget } from './import-target';
import type { LoadedModule, PythonProgram } from './python-program';

export interface AllNames {
  /** Name → line of `__all__` that lists it (in this module, or where its part comes from). */
  readonly names: ReadonlyMap<string, number>;
  /** The first part that no reader of the text can know, if any. */
  readonly computed: { readonly text: string; readonly line: number } | null;
}

/**
 * The value of a module's `__all__`, with the `__all__` of other modules that it takes in; `null`
 * when the module has none.
 */
export function allNames(
  program: PythonProgram,
  loaded: LoadedModule,
  trail: readonly string[] = [],
): AllNames | 'pending' | null {
  const parts = loaded.module?.all;
  if (!parts) return null;
  const listing: Listing = { names: new Map(), computed: null };
  const key = `${loaded.files.name}:__all__`;
  if (trail.includes(key)) return listing;
  const going = { program, loaded, trail: [...trail, key] };
  return parts.every((part) => take(part, listing, going)) ? listing : 'pending';
}

interface Listing {
  readonly names: Map<string, number>;
  computed: AllNames['computed'];
}

interface Going {
  readonly program: PythonProgram;
  readonly loaded: LoadedModule;
  /** What is being worked out: a circle ends where it closes. */
  readonly trail: readonly string[];
}

/** Takes one part into the listing; `false` when a module that it needs is still to be loaded. */
function take(part: AllPart, listing: Listing, going: Going): boolean {
  switch (part.kind) {
    case 'name':
      listing.names.set(part.name, part.line);
      return true;
    case 'removed':
      listing.names.delete(part.name);
      return true;
    case 'computed':
      listing.computed ??= part;
      return true;
    case 'dir':
      return takeImplicit(part.line, listing, going);
    case 'module':
      return takeModule(part, listing, going);
  }
}

function takeImplicit(line: number, listing: Listing, going: Going): boolean {
  const implicit = implicitNames(going);
  if (implicit === 'pending') return false;
  for (const name of implicit) listing.names.set(name, line);
  return true;
}

function takeModule(
  { target, line }: AllPart & { readonly kind: 'module' },
  listing: Listing,
  going: Going,
): boolean {
  const inner = allNamesOf(allSource(target, going.loaded), going);
  if (inner === 'pending') return false;
  const { names, computed } = inner ?? { names: new Map(), computed: { text: target, line } };
  for (const name of names.keys()) listing.names.set(name, line);
  listing.computed ??= computed;
  return true;
}

function allNamesOf(module: string | null, { program, trail }: Going): AllNames | 'pending' | null {
  if (module === null || !program.index.has(module)) return null;
  const loaded = program.loaded.get(module);
  if (loaded) return allNames(program, loaded, trail);
  program.wanted.add(module);
  return 'pending';
}

/**
 * The names that `from module import *` binds: its `__all__`, else every name of it without a
 * leading underscore.
 */
export function starNames(
  program: PythonProgram,
  module: string,
  trail: readonly string[] = [],
): ReadonlySet<string> | 'pending' {
  const key = `${module}:*`;
  if (trail.includes(key)) return new Set();
  const loaded = program.loaded.get(module);
  if (!loaded) {
    program.wanted.add(module);
    return 'pending';
  }
  const all = allNames(program, loaded, trail);
  if (all === 'pending') return 'pending';
  if (all) return new Set(all.names.keys());
  return implicitNames({ program, loaded, trail: [...trail, key] });
}

/** The names of a module without a leading underscore, star imports included. */
function implicitNames({ program, loaded, trail }: Going): ReadonlySet<string> | 'pending' {
  const names = new Set(
    Object.entries(loaded.module?.bindings ?? {})
      .filter(
        ([name, bindings]) =>
          !name.startsWith('_') && bindings.some((binding) => !binding.typeOnly),
      )
      .map(([name]) => name),
  );
  for (const star of loaded.module?.stars ?? []) {
    const target = importTarget(star.from, loaded);
    if (target === null || !program.index.has(target)) continue;
    const inner = starNames(program, target, trail);
    if (inner === 'pending') return 'pending';
    for (const name of inner) names.add(name);
  }
  return names;
}

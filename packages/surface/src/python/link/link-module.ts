import type { Declaration, Diagnostic, Doubt, PublicSymbol } from '../../surface/surface';
import type { PublicNames } from '../resolve/public-names';
import { publicNames } from '../resolve/public-names';
import { definitionOf } from '../resolve/python-definition';
import type { LoadedModule, PythonProgram, Resolution } from '../resolve/python-program';
import { placeFile } from '../resolve/python-program';
import { resolvePythonName } from '../resolve/resolve-python-name';

/** What linking adds to. */
export interface LinkDraft {
  readonly program: PythonProgram;
  readonly symbols: PublicSymbol[];
  readonly doubts: Doubt[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Adds the public symbols of a module. `prefix` is the name users write before the module's names:
 * it differs from the module's own where a private module is re-exported whole.
 */
export function linkModule(
  loaded: LoadedModule,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
  draft: LinkDraft,
): void {
  const names = publicNames(draft.program, loaded);
  if (names === 'pending') return;
  doubtNames(names, loaded, draft);
  for (const [name, line] of names.names) {
    const resolution = resolvePythonName(draft.program, loaded.files.name, name);
    if (isNoApi(name, resolution, { names, loaded })) continue;
    const symbol = {
      name: `${prefix}.${name}`,
      entryPoint: prefix,
      ...(names.computed && { doubt: 'all-computed' as const }),
    };
    const place = { file: placeFile(loaded, name), line };
    addSymbol(resolution, { loaded, symbol, place, listed: names.listed, depth }, draft);
  }
}

/**
 * Modules of the standard library that are star-imported for use within: nobody takes their names
 * for this package's.
 */
const NOT_API = new Set(
  [
    'typing typing_extensions enum abc ctypes math cmath socket ssl tkinter types collections',
    'dataclasses errno signal struct string re os sys time datetime functools itertools operator',
    'decimal random unittest',
  ].flatMap((names) => names.split(' ')),
);

/** Where a module's names come from elsewhere, or are computed, which there are is in doubt. */
function doubtNames(names: PublicNames, loaded: LoadedModule, draft: LinkDraft): void {
  const scope = loaded.files.name;
  const file = placeFile(loaded, '');
  const doubt = (code: Doubt['code'], line: number, fingerprint: string) =>
    draft.doubts.push({ scope, code, file, line, namesOnly: true, fingerprint });
  for (const { module, line } of names.outside)
    if (!NOT_API.has(module.split('.')[0]!)) doubt('star-external', line, module);
  if (!names.computed) return;
  const { text, line } = names.computed;
  const message = `\`__all__\` is computed (${text.slice(0, 80)}): which names are public cannot be read`;
  draft.diagnostics.push({ code: 'all-computed', file, line, message });
  doubt('all-computed', line, text);
}

/**
 * A star brings along what its module imported for its own use: other packages' names are no API of
 * this one.
 */
function isNoApi(
  name: string,
  { kind }: Resolution,
  { names, loaded }: { readonly names: PublicNames; readonly loaded: LoadedModule },
): boolean {
  const brought = !names.listed && !Object.hasOwn(loaded.module?.bindings ?? {}, name);
  return brought && (kind === 'external' || kind === 'module');
}

interface Adding {
  readonly loaded: LoadedModule;
  readonly symbol: Pick<PublicSymbol, 'name' | 'entryPoint' | 'doubt'>;
  readonly place: PublicSymbol['place'];
  readonly listed: boolean;
  readonly depth: number;
}

function addSymbol(resolution: Resolution, adding: Adding, draft: LinkDraft): void {
  switch (resolution.kind) {
    case 'definition':
      return addDefinition(resolution, adding, draft);
    case 'module':
      return addModule(resolution.name, adding, draft);
    case 'external':
      return addDynamic(resolution.dotted, adding, draft);
    case 'dynamic':
      return addDynamic(null, adding, draft);
    case 'missing':
      return addMissing(resolution.code, adding, draft);
    case 'pending':
  }
}

function addDefinition(
  resolution: Resolution & { readonly kind: 'definition' },
  { symbol }: Adding,
  { program, symbols }: LinkDraft,
): void {
  const definition = definitionOf(program, resolution);
  if (!definition) return;
  const { deprecation } = resolution;
  const declaration = { ...definition.declaration, ...(deprecation && { deprecation }) };
  symbols.push({ ...symbol, ...definition, ...(deprecation && { declaration }) });
}

/** A name of which nothing is known but, for other packages' names, where it comes from. */
function addDynamic(from: string | null, { symbol, place }: Adding, { symbols }: LinkDraft): void {
  const declaration: Declaration = {
    name: lastPart(symbol.name),
    kind: 'dynamic',
    line: place.line,
    ...(from !== null && { value: from }),
  };
  symbols.push({ ...symbol, origin: from ?? symbol.name, place, declaration, refs: {} });
}

type MissingCode = (Resolution & { readonly kind: 'missing' })['code'];

function addMissing(code: MissingCode, adding: Adding, draft: LinkDraft): void {
  const { symbol, place, loaded } = adding;
  if (mayBeBound(code, loaded)) return addDynamic(null, adding, draft);
  draft.diagnostics.push({ ...place, code, message: MISSING[code](lastPart(symbol.name)) });
  draft.doubts.push({ ...place, scope: symbol.name, code, fingerprint: code });
}

/** Names that computed statements may bind are not called missing. */
function mayBeBound(code: MissingCode, { module }: LoadedModule): boolean {
  const { dynamic, stars, hasGetattr } = module ?? { dynamic: [], stars: [], hasGetattr: false };
  return hasGetattr || dynamic.length > 0 || (stars.length > 0 && code === 'all-names-missing');
}

const MISSING: Readonly<Record<MissingCode, (name: string) => string>> = {
  'import-not-found': (name) => `\`${name}\` is imported from where no such name is found`,
  'import-cycle': (name) => `\`${name}\` is imported in a circle`,
  'all-names-missing': (name) => `\`__all__\` names \`${name}\`, which the module does not define`,
};

/**
 * A module as an attribute. A public module has its names under its own name already; a private one
 * is public through this name only.
 */
function addModule(target: string, adding: Adding, draft: LinkDraft): void {
  const { loaded, symbol, place, listed, depth } = adding;
  const own = symbol.name === target && !loaded.files.name.startsWith(`${target}.`);
  if (own && !listed) return;
  const module = draft.program.loaded.get(target);
  if (!module) draft.program.wanted.add(target);
  if (!own) {
    const name = lastPart(symbol.name);
    const declaration = { name, kind: 'namespace', line: place.line, value: target } as const;
    draft.symbols.push({ ...symbol, origin: target, place, declaration, refs: {} });
  }
  if (module && !module.files.isPublic && depth === 0)
    linkModule(module, { prefix: symbol.name, depth: 1 }, draft);
}

function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

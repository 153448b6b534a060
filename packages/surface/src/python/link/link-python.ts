import type {
  Declaration,
  Diagnostic,
  Doubt,
  EntryPoint,
  PublicSymbol,
} from '../../surface/surface';
import type { SurfacePart } from '../../surface/surface-parts';
import { partOf } from '../../surface/surface-parts';
import { sortByName } from '../../text/sort-by-name';
import type { LinkedModule } from './linked-modules';
import { linkedBefore, rememberLinked } from './linked-modules';
import { publicNames } from '../resolve/public-names';
import type { LoadedModule, PythonProgram, Resolution } from '../resolve/python-program';
import { placeFile } from '../resolve/python-program';
import { definitionOf } from '../resolve/python-definition';
import { resolvePythonName } from '../resolve/resolve-python-name';

export interface LinkedPython {
  readonly entryPoints: readonly EntryPoint[];
  readonly parts: readonly SurfacePart[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
  /** Origins that the symbols' types and bases mention. */
  readonly mentioned: ReadonlySet<string>;
}

interface Draft {
  readonly program: PythonProgram;
  readonly symbols: PublicSymbol[];
  readonly doubts: Doubt[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Puts the public symbols of loaded modules together, each under every name that users may import
 * it by.
 */
export function linkPython(program: PythonProgram): LinkedPython {
  const draft: Draft = { program, symbols: [], doubts: [], diagnostics: [] };
  const entryPoints: EntryPoint[] = [];
  const parts: SurfacePart[] = [];
  const mentioned = new Set<string>();
  for (const loaded of [...program.loaded.values()].sort((left, right) =>
    left.files.name < right.files.name ? -1 : 1,
  )) {
    reportTroubles(loaded, draft);
    if (!loaded.files.isPublic) continue;
    const deprecation = loaded.module?.deprecation;
    entryPoints.push({
      name: loaded.files.name,
      kind: 'module',
      file: placeFile(loaded, ''),
      ...(deprecation && { deprecation }),
    });
    const own = linkedBefore(program, loaded) ?? linkAnew(loaded, draft);
    parts.push(partOf(own.symbols));
    for (const origin of own.mentions.values()) mentioned.add(origin);
  }
  return { entryPoints, parts, doubts: draft.doubts, diagnostics: draft.diagnostics, mentioned };
}

function linkAnew(loaded: LoadedModule, { program, doubts, diagnostics }: Draft): LinkedModule {
  const symbols: PublicSymbol[] = [];
  linkModule(
    loaded,
    { prefix: loaded.files.name, depth: 0 },
    { program, symbols, doubts, diagnostics },
  );
  return rememberLinked(loaded, sortByName(symbols));
}

/** Notes that leave everything in the file readable. */
const HARMLESS = new Set(['not-utf8']);

function reportTroubles(loaded: LoadedModule, draft: Draft): void {
  draft.diagnostics.push(...loaded.diagnostics);
  const grave = loaded.diagnostics.find((each) => !HARMLESS.has(each.code));
  const id = `${loaded.files.source?.id ?? ''} ${loaded.files.stub?.id ?? ''}`;
  if (grave)
    draft.doubts.push({
      scope: loaded.files.name,
      code: grave.code,
      file: grave.file,
      line: grave.line,
      fingerprint: id,
    });
  const { dynamic } = loaded.module ?? {};
  if (dynamic?.[0]) {
    draft.doubts.push({
      scope: loaded.files.name,
      code: 'dynamic-module',
      file: placeFile(loaded, ''),
      line: dynamic[0].line,
      namesOnly: true,
      fingerprint: dynamic.map((each) => each.text).join('\n'),
    });
  }
}

/**
 * Modules of the standard library that are star-imported for use within: nobody takes their names
 * for this package's.
 */
const NOT_API =
  /^(?:typing|typing_extensions|enum|abc|ctypes|math|cmath|socket|ssl|tkinter|types|collections|dataclasses|errno|signal|struct|string|re|os|sys|time|datetime|functools|itertools|operator|decimal|random|unittest)(?:\.\w+)*$/;

/**
 * `prefix`: the name users write before the module's names. It differs from the module's own where
 * a private module is re-exported whole.
 */
function linkModule(
  loaded: LoadedModule,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
  draft: Draft,
): void {
  const names = publicNames(draft.program, loaded);
  if (names === 'pending') return;
  const file = placeFile(loaded, '');
  for (const { module, line } of names.outside) {
    if (NOT_API.test(module)) continue;
    draft.doubts.push({
      scope: loaded.files.name,
      code: 'star-external',
      file,
      line,
      namesOnly: true,
      fingerprint: module,
    });
  }
  if (names.computed) {
    const { text, line } = names.computed;
    draft.diagnostics.push({
      code: 'all-computed',
      file,
      line,
      message: `\`__all__\` is computed (${text.slice(0, 80)}): which names are public cannot be read`,
    });
    draft.doubts.push({
      scope: loaded.files.name,
      code: 'all-computed',
      file,
      line,
      namesOnly: true,
      fingerprint: text,
    });
  }
  for (const [name, line] of names.names) {
    const resolution = resolvePythonName(draft.program, loaded.files.name, name);
    // A star brings along what its module imported for its own use: other packages' names are no
    // API of this one.
    const brought = !names.listed && !Object.hasOwn(loaded.module?.bindings ?? {}, name);
    if (brought && (resolution.kind === 'external' || resolution.kind === 'module')) continue;
    const symbol = {
      name: `${prefix}.${name}`,
      entryPoint: prefix,
      ...(names.computed && { doubt: 'all-computed' as const }),
    };
    addSymbol(
      {
        loaded,
        resolution,
        symbol,
        place: { file: placeFile(loaded, name), line },
        listed: names.listed,
        depth,
      },
      draft,
    );
  }
}

interface Adding {
  readonly loaded: LoadedModule;
  readonly resolution: Resolution;
  readonly symbol: Pick<PublicSymbol, 'name' | 'entryPoint' | 'doubt'>;
  readonly place: PublicSymbol['place'];
  readonly listed: boolean;
  readonly depth: number;
}

function addSymbol(adding: Adding, draft: Draft): void {
  const { resolution, symbol, place, loaded } = adding;
  switch (resolution.kind) {
    case 'definition': {
      const definition = definitionOf(draft.program, resolution);
      if (definition) draft.symbols.push({ ...symbol, ...definition });
      return;
    }
    case 'module':
      return addModule(adding, resolution.name, draft);
    case 'external':
      draft.symbols.push({
        ...symbol,
        origin: resolution.dotted,
        place,
        declaration: dynamic(symbol.name, place.line, resolution.dotted),
        refs: {},
      });
      return;
    case 'dynamic':
      draft.symbols.push({
        ...symbol,
        origin: symbol.name,
        place,
        declaration: dynamic(symbol.name, place.line),
        refs: {},
      });
      return;
    case 'missing': {
      const name = symbol.name.slice(symbol.name.lastIndexOf('.') + 1);
      // Names that computed statements may bind are not called missing.
      if (
        loaded.module?.dynamic.length ||
        (loaded.module?.stars.length && resolution.code === 'all-names-missing')
      ) {
        draft.symbols.push({
          ...symbol,
          origin: symbol.name,
          place,
          declaration: dynamic(symbol.name, place.line),
          refs: {},
        });
        return;
      }
      draft.diagnostics.push({
        ...place,
        code: resolution.code,
        message: MISSING[resolution.code](name),
      });
      draft.doubts.push({
        ...place,
        scope: symbol.name,
        code: resolution.code,
        fingerprint: resolution.code,
      });
    }
  }
}

const MISSING: Readonly<
  Record<'import-not-found' | 'import-cycle' | 'all-names-missing', (name: string) => string>
> = {
  'import-not-found': (name) => `\`${name}\` is imported from where no such name is found`,
  'import-cycle': (name) => `\`${name}\` is imported in a circle`,
  'all-names-missing': (name) => `\`__all__\` names \`${name}\`, which the module does not define`,
};

function dynamic(name: string, line: number, value?: string): Declaration {
  return {
    name: name.slice(name.lastIndexOf('.') + 1),
    kind: 'dynamic',
    line,
    ...(value !== undefined && { value }),
  };
}

/**
 * A module as an attribute. A public module has its names under its own name already; a private one
 * is public through this name only.
 */
function addModule(
  { loaded, symbol, place, listed, depth }: Adding,
  target: string,
  draft: Draft,
): void {
  const own = symbol.name === target && !loaded.files.name.startsWith(`${target}.`);
  if (own && !listed) return;
  const module = draft.program.loaded.get(target);
  if (!module) draft.program.wanted.add(target);
  if (!own)
    draft.symbols.push({
      ...symbol,
      origin: target,
      place,
      declaration: {
        name: symbol.name.slice(symbol.name.lastIndexOf('.') + 1),
        kind: 'namespace',
        line: place.line,
        value: target,
      },
      refs: {},
    });
  if (module && !module.files.isPublic && depth === 0)
    linkModule(module, { prefix: symbol.name, depth: 1 }, draft);
}

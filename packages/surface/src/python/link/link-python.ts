import { graveDiagnostic } from '../../source/grave-diagnostic';
import type { Diagnostic, Doubt, EntryPoint, PublicSymbol } from '../../surface/surface';
import type { SurfacePart } from '../../surface/surface-parts';
import { partOf } from '../../surface/surface-parts';
import { sortByName } from '../../text/sort-by-name';
import type { PythonBinding } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from '../resolve/python-program';
import { starNames } from '../resolve/module-names';
import { placeFile } from '../resolve/python-program';
import type { LinkDraft } from './link-module';
import { linkModule } from './link-module';
import type { LinkedModule } from './linked-modules';
import { linkedBefore, rememberLinked } from './linked-modules';

export interface LinkedPython {
  readonly entryPoints: readonly EntryPoint[];
  readonly parts: readonly SurfacePart[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
  /** Origins that the symbols' types and bases mention. */
  readonly mentioned: ReadonlySet<string>;
}

type Draft = Omit<LinkDraft, 'symbols'>;

/**
 * Puts the public symbols of loaded modules together, each under every name that users may import
 * it by.
 */
export function linkPython(program: PythonProgram): LinkedPython {
  const draft: Draft = { program, doubts: [], diagnostics: [] };
  const entryPoints: EntryPoint[] = [];
  const parts: SurfacePart[] = [];
  const mentioned = new Set<string>();
  for (const loaded of [...program.loaded.values()].sort(byName)) {
    reportTroubles(loaded, draft);
    if (!loaded.files.isPublic) continue;
    const own = linkedBefore(program, loaded) ?? linkAnew(loaded, draft);
    entryPoints.push(entryPoint(loaded, own, draft));
    parts.push(partOf(own.symbols));
    for (const origin of own.mentions.values()) mentioned.add(origin);
  }
  return { entryPoints, parts, doubts: draft.doubts, diagnostics: draft.diagnostics, mentioned };
}

function entryPoint(
  loaded: LoadedModule,
  { symbols }: LinkedModule,
  { doubts, program }: Draft,
): EntryPoint {
  const { name } = loaded.files;
  const deprecation = loaded.module?.deprecation;
  const told = new Set([
    ...symbols.map((symbol) => symbol.name),
    ...doubts.map(({ scope }) => scope),
  ]);
  const all = new Set([...importsOf(loaded), ...starredBy(loaded, program)]);
  const imports = [...all].filter((each) => !told.has(`${name}.${each}`));
  return {
    name,
    kind: 'module',
    file: placeFile(loaded, ''),
    ...(deprecation && { deprecation }),
    ...(imports.length > 0 && { imports }),
  };
}

/**
 * What a module imports, if no `__all__` says that it is not for others, and what its `__getattr__`
 * finds all the same.
 */
function importsOf({ module }: LoadedModule): readonly string[] {
  if (!module) return [];
  const isThere = module.all ? isAnswered : isImported;
  return Object.entries(module.bindings)
    .filter(([, bindings]) => bindings.some(isThere))
    .map(([name]) => name);
}

/** What star imports bring along that is none of the package's. */
function starredBy(loaded: LoadedModule, program: PythonProgram): readonly string[] {
  const { all, stars } = loaded.module ?? { all: null, stars: [] };
  if (all || stars.length === 0) return [];
  const names = starNames(program, loaded.files.name);
  return names === 'pending' ? [] : [...names].filter((name) => !name.startsWith('_'));
}

function isAnswered(binding: PythonBinding): boolean {
  return binding.kind !== 'import' && binding.declaration.kind === 'dynamic';
}

function isImported({ kind, typeOnly }: PythonBinding): boolean {
  return kind === 'import' && !typeOnly;
}

function byName(left: LoadedModule, right: LoadedModule): number {
  return left.files.name < right.files.name ? -1 : 1;
}

function linkAnew(loaded: LoadedModule, draft: Draft): LinkedModule {
  const symbols: PublicSymbol[] = [];
  linkModule(loaded, { prefix: loaded.files.name, depth: 0 }, { ...draft, symbols });
  return rememberLinked(loaded, sortByName(symbols));
}

function reportTroubles(loaded: LoadedModule, { doubts, diagnostics }: Draft): void {
  const { files, module } = loaded;
  const scope = files.name;
  diagnostics.push(...loaded.diagnostics);
  const grave = graveDiagnostic(loaded.diagnostics);
  if (grave) {
    const { code, file, line } = grave;
    const fingerprint = `${files.source?.id ?? ''} ${files.stub?.id ?? ''}`;
    doubts.push({ scope, code, file, line, fingerprint });
  }
  const dynamic = module?.dynamic ?? [];
  if (dynamic[0])
    doubts.push({
      scope,
      code: 'dynamic-module',
      file: placeFile(loaded, ''),
      line: dynamic[0].line,
      namesOnly: true,
      fingerprint: dynamic.map((each) => each.text).join('\n'),
    });
}

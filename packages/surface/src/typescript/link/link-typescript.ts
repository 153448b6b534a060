import { graveDiagnostic } from '../../source/grave-diagnostic';
import type { LoadedFile } from '../../source/load-file';
import type { Diagnostic, Doubt, EntryPoint, PublicSymbol } from '../../surface/surface';
import type { TypescriptModule } from '../parse/typescript-module';
import type { ExportedNames } from '../resolve/exported-names';
import { exportedNames } from '../resolve/exported-names';
import type { ExportResolution } from '../resolve/resolve-export';
import { resolveExport } from '../resolve/resolve-export';
import { definitionsAt } from '../resolve/typescript-definitions';
import type { TypescriptProgram } from '../resolve/typescript-program';

export interface LinkedTypescript {
  readonly symbols: readonly PublicSymbol[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  readonly program: TypescriptProgram;
  readonly symbols: PublicSymbol[];
  readonly doubts: Doubt[];
  readonly diagnostics: Map<string, Diagnostic>;
}

/** `export * as a` within `export * as b`, and so on: deeper namespaces are not followed. */
const MAX_NESTING = 4;

/** Puts together what the entry points export, each symbol under every entry point that has it. */
export function linkTypescript(
  program: TypescriptProgram,
  entryPoints: readonly EntryPoint[],
): LinkedTypescript {
  const draft: Draft = { program, symbols: [], doubts: [], diagnostics: new Map() };
  for (const entry of entryPoints) {
    if (entry.kind === 'export' && entry.file !== null)
      linkFile(entry.file, { entry, prefix: `${entry.name}#`, path: [] }, draft);
  }
  for (const loaded of program.loaded.values()) {
    for (const each of loaded.diagnostics) report(each, draft);
    draft.doubts.push(...troubleOf(loaded).map((each) => ({ scope: loaded.file.path, ...each })));
  }
  return {
    symbols: draft.symbols,
    doubts: unique(draft.doubts),
    diagnostics: [...draft.diagnostics.values()],
  };
}

function report(diagnostic: Diagnostic, draft: Draft): void {
  draft.diagnostics.set(JSON.stringify(diagnostic), diagnostic);
}

function unique(doubts: readonly Doubt[]): Doubt[] {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()];
}

/** What keeps a file from being read whole, as a doubt about whatever depends on it. */
function troubleOf({ file, diagnostics }: LoadedFile<TypescriptModule>): Omit<Doubt, 'scope'>[] {
  const grave = graveDiagnostic(diagnostics);
  return grave
    ? [{ code: grave.code, file: grave.file, line: grave.line, fingerprint: file.id }]
    : [];
}

interface Linking {
  readonly entry: EntryPoint;
  readonly prefix: string;
  readonly path: readonly string[];
}

function linkFile(file: string, linking: Linking, draft: Draft): void {
  const exported = exportedNames(draft.program, file);
  const scope = linking.entry.name;
  for (const path of exported.through) doubtFile(path, scope, draft);
  for (const star of exported.unknown) doubtStar(star, scope, draft);
  for (const [name, line] of exported.names) {
    const site = exported.sites.get(name)!;
    const found = resolveExport(draft.program, { file: site.file, name });
    const resolution =
      found.kind === 'definition' && site.typeOnly ? { ...found, typeOnly: true } : found;
    addSymbols(resolution, { name, place: { file, line }, linking }, draft);
  }
}

/** Which names an entry point has is in doubt where a file on the way to them is. */
function doubtFile(path: string, scope: string, { program, doubts }: Draft): void {
  const loaded = program.loaded.get(path);
  if (!loaded) return;
  for (const trouble of troubleOf(loaded)) doubts.push({ scope, ...trouble, namesOnly: true });
  const dynamic = loaded.module?.dynamic ?? [];
  if (dynamic[0])
    doubts.push({
      scope,
      code: 'dynamic-module',
      file: path,
      line: dynamic[0].line,
      fingerprint: dynamic.map((each) => each.text).join('\n'),
      namesOnly: true,
    });
}

function doubtStar(
  { from, file, line, missing }: ExportedNames['unknown'][number],
  scope: string,
  draft: Draft,
): void {
  const code = missing ? 'import-not-found' : 'star-external';
  if (missing)
    report({ code, file, line, message: `\`${from}\` leads to no file of the package` }, draft);
  draft.doubts.push({ scope, code, file, line, fingerprint: from, namesOnly: true });
}

interface Adding {
  readonly name: string;
  readonly place: PublicSymbol['place'];
  readonly linking: Linking;
}

type Found<K extends ExportResolution['kind']> = ExportResolution & { readonly kind: K };

function addSymbols(resolution: ExportResolution, adding: Adding, draft: Draft): void {
  switch (resolution.kind) {
    case 'definition':
      return addDefinitions(resolution, adding, draft);
    case 'module':
      return addNamespace(resolution, adding, draft);
    case 'outside':
      return addForeign(resolution, adding, draft);
    case 'missing':
      return doubtSymbol(resolution, adding, draft);
    case 'pending':
  }
}

function nameAndEntry({ name, linking: { prefix, entry } }: Adding) {
  return { name: prefix + name, entryPoint: entry.name };
}

function addDefinitions(resolution: Found<'definition'>, adding: Adding, draft: Draft): void {
  if (resolution.internal) return;
  for (const definition of definitionsAt(draft.program, resolution))
    draft.symbols.push({
      ...nameAndEntry(adding),
      ...definition,
      ...(resolution.typeOnly && { typeOnly: true as const }),
    });
}

function addNamespace({ file }: Found<'module'>, adding: Adding, draft: Draft): void {
  const { name, place, linking } = adding;
  const { entry, prefix, path } = linking;
  draft.symbols.push({
    ...nameAndEntry(adding),
    origin: file,
    place,
    declaration: { name, kind: 'namespace', line: place.line, value: file },
    refs: {},
  });
  if (path.length < MAX_NESTING && !path.includes(file))
    linkFile(file, { entry, prefix: `${prefix}${name}.`, path: [...path, file] }, draft);
}

function addForeign({ from, name: foreign }: Found<'outside'>, adding: Adding, draft: Draft): void {
  const { name, place } = adding;
  const origin = `${from}#${foreign}`;
  draft.symbols.push({
    ...nameAndEntry(adding),
    origin,
    place,
    declaration: { name, kind: 'dynamic', line: place.line, value: origin },
    refs: {},
  });
}

function doubtSymbol({ code }: Found<'missing'>, adding: Adding, draft: Draft): void {
  const { name, place } = adding;
  report({ code, ...place, message: MISSING[code](name) }, draft);
  draft.doubts.push({ scope: nameAndEntry(adding).name, code, ...place, fingerprint: code });
}

const MISSING: Readonly<Record<Found<'missing'>['code'], (name: string) => string>> = {
  'import-cycle': (name) => `\`${name}\` is exported in a circle`,
  'import-not-found': (name) => `\`${name}\` is exported from where no such name is found`,
};

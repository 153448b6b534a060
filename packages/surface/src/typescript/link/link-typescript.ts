import type { Diagnostic, Doubt, EntryPoint, PublicSymbol } from '../../surface/surface';
import { exportedNames } from '../resolve/exported-names';
import { resolveExport } from '../resolve/resolve-export';
import type { ExportResolution } from '../resolve/resolve-export';
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
    const grave = loaded.diagnostics.find((each) => each.code !== 'not-utf8');
    if (grave)
      draft.doubts.push({
        scope: loaded.file.path,
        code: grave.code,
        file: grave.file,
        line: grave.line,
        fingerprint: loaded.file.id,
      });
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

interface Linking {
  readonly entry: EntryPoint;
  readonly prefix: string;
  readonly path: readonly string[];
}

function linkFile(file: string, linking: Linking, draft: Draft): void {
  const { program } = draft;
  const { names, sites, through, unknown } = exportedNames(program, file);
  const scope = linking.entry.name;
  for (const path of through) {
    const loaded = program.loaded.get(path);
    const grave = loaded?.diagnostics.find((each) => each.code !== 'not-utf8');
    if (grave)
      draft.doubts.push({
        scope,
        code: grave.code,
        file: path,
        line: grave.line,
        fingerprint: loaded!.file.id,
        namesOnly: true,
      });
    const [dynamic] = loaded?.module?.dynamic ?? [];
    if (dynamic)
      draft.doubts.push({
        scope,
        code: 'dynamic-module',
        file: path,
        line: dynamic.line,
        fingerprint: loaded!.module!.dynamic.map((each) => each.text).join('\n'),
        namesOnly: true,
      });
  }
  for (const { from, file: at, line, missing } of unknown) {
    const code = missing ? 'import-not-found' : 'star-external';
    if (missing)
      report(
        { code, file: at, line, message: `\`${from}\` leads to no file of the package` },
        draft,
      );
    draft.doubts.push({ scope, code, file: at, line, fingerprint: from, namesOnly: true });
  }
  for (const [name, line] of names) {
    const site = sites.get(name)!;
    const resolution = resolveExport(program, { file: site.file, name });
    addSymbols(
      {
        name,
        line,
        file,
        resolution:
          resolution.kind === 'definition' && site.typeOnly
            ? { ...resolution, typeOnly: true }
            : resolution,
      },
      linking,
      draft,
    );
  }
}

interface Adding {
  readonly name: string;
  readonly line: number;
  readonly file: string;
  readonly resolution: ExportResolution;
}

function addSymbols(
  { name, line, file, resolution }: Adding,
  linking: Linking,
  draft: Draft,
): void {
  const { entry, prefix } = linking;
  const common = { name: prefix + name, entryPoint: entry.name };
  const place = { file, line };
  switch (resolution.kind) {
    case 'definition':
      if (resolution.internal) return;
      for (const definition of definitionsAt(draft.program, resolution)) {
        draft.symbols.push({
          ...common,
          ...definition,
          ...(resolution.typeOnly && { typeOnly: true as const }),
        });
      }
      return;
    case 'module': {
      draft.symbols.push({
        ...common,
        origin: resolution.file,
        place,
        declaration: { name, kind: 'namespace', line, value: resolution.file },
        refs: {},
      });
      if (linking.path.length < MAX_NESTING && !linking.path.includes(resolution.file))
        linkFile(
          resolution.file,
          { entry, prefix: `${prefix}${name}.`, path: [...linking.path, resolution.file] },
          draft,
        );
      return;
    }
    case 'outside':
      draft.symbols.push({
        ...common,
        origin: `${resolution.from}#${resolution.name}`,
        place,
        declaration: {
          name,
          kind: 'dynamic',
          line,
          value: `${resolution.from}#${resolution.name}`,
        },
        refs: {},
      });
      return;
    case 'missing': {
      const message =
        resolution.code === 'import-cycle'
          ? `\`${name}\` is exported in a circle`
          : `\`${name}\` is exported from where no such name is found`;
      report({ code: resolution.code, ...place, message }, draft);
      draft.doubts.push({
        scope: common.name,
        code: resolution.code,
        ...place,
        fingerprint: resolution.code,
      });
    }
  }
}

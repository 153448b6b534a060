import type { TypescriptProgram } from './typescript-program';
import { moduleOf } from './typescript-program';

export interface ExportedNames {
  /** Name → line of the export in the file asked about, or of the star that brings it. */
  readonly names: ReadonlyMap<string, number>;
  /**
   * Name → the file that exports it by name, and whether a star on the way there passes types
   * alone.
   */
  readonly sites: ReadonlyMap<string, { readonly file: string; readonly typeOnly: boolean }>;
  /** Files that were looked through. */
  readonly through: ReadonlySet<string>;
  /** Star exports that lead out of the package, or nowhere. */
  readonly unknown: readonly {
    readonly from: string;
    readonly file: string;
    readonly line: number;
    readonly missing: boolean;
  }[];
}

/**
 * All names that a file exports, star exports included. Circles of star exports end where they
 * close.
 */
export function exportedNames(program: TypescriptProgram, file: string): ExportedNames {
  const names = new Map<string, number>();
  const sites = new Map<string, { readonly file: string; readonly typeOnly: boolean }>();
  const through = new Set<string>();
  const unknown: ExportedNames['unknown'][number][] = [];
  const queue: {
    readonly path: string;
    readonly line: number | null;
    readonly whole: boolean;
    readonly typeOnly: boolean;
  }[] = [{ path: file, line: null, whole: true, typeOnly: false }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (through.has(at.path)) continue;
    through.add(at.path);
    const module = moduleOf(program, at.path);
    for (const { name, line } of module?.exports ?? []) {
      // A star export passes everything on but the default.
      if (names.has(name) || (!at.whole && (name === 'default' || name === 'export='))) continue;
      names.set(name, at.line ?? line);
      sites.set(name, { file: at.path, typeOnly: at.typeOnly });
    }
    for (const star of module?.stars ?? []) {
      const target = program.resolve(at.path, star.from);
      if (target.kind === 'file')
        queue.push({
          path: target.path,
          line: at.line ?? star.line,
          whole: at.whole && Boolean(star.whole),
          typeOnly: at.typeOnly || Boolean(star.typeOnly),
        });
      else
        unknown.push({
          from: star.from,
          file: at.path,
          line: star.line,
          missing: target.kind === 'missing',
        });
    }
  }
  return { names, sites, through, unknown };
}

import type { TypescriptExport, TypescriptModule } from '../parse/typescript-module';
import type { Target, TypescriptProgram } from './typescript-program';
import { moduleOf } from './typescript-program';

export interface ExportedNames {
  /** Name → line of the export in the file asked about, or of the star that brings it. */
  readonly names: ReadonlyMap<string, number>;
  /** Name → the file that exports it by name, and whether a star on the way there passes types alone. */
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

/** A file on the way of star exports. */
interface Stop {
  readonly path: string;
  /** Of the star in the file asked about that leads here; `null` in that file itself. */
  readonly line: number | null;
  /** Whether the default is passed on as well. */
  readonly whole: boolean;
  readonly typeOnly: boolean;
}

interface Walk {
  readonly names: Map<string, number>;
  readonly sites: Map<string, { readonly file: string; readonly typeOnly: boolean }>;
  readonly unknown: ExportedNames['unknown'][number][];
  readonly queue: Stop[];
}

/** All names that a file exports, star exports included. Circles of star exports end where they close. */
export function exportedNames(program: TypescriptProgram, file: string): ExportedNames {
  const through = new Set<string>();
  const start: Stop = { path: file, line: null, whole: true, typeOnly: false };
  const walk: Walk = { names: new Map(), sites: new Map(), unknown: [], queue: [start] };
  for (let stop = walk.queue.shift(); stop; stop = walk.queue.shift()) {
    if (through.has(stop.path)) continue;
    through.add(stop.path);
    const module = moduleOf(program, stop.path);
    for (const each of module?.exports ?? []) takeExport(each, stop, walk);
    for (const star of module?.stars ?? [])
      followStar(star, stop, { walk, target: program.resolve(stop.path, star.from) });
  }
  return { names: walk.names, sites: walk.sites, through, unknown: walk.unknown };
}

/** A star export passes everything on but the default. */
function takeExport({ name, line }: TypescriptExport, stop: Stop, { names, sites }: Walk): void {
  const isDefault = name === 'default' || name === 'export=';
  if (names.has(name) || (isDefault && !stop.whole)) return;
  names.set(name, stop.line ?? line);
  sites.set(name, { file: stop.path, typeOnly: stop.typeOnly });
}

function followStar(
  star: TypescriptModule['stars'][number],
  stop: Stop,
  { walk: { queue, unknown }, target }: { readonly walk: Walk; readonly target: Target },
): void {
  if (target.kind === 'file')
    queue.push({
      path: target.path,
      line: stop.line ?? star.line,
      whole: stop.whole && Boolean(star.whole),
      typeOnly: stop.typeOnly || Boolean(star.typeOnly),
    });
  else {
    const { from, line } = star;
    unknown.push({ from, file: stop.path, line, missing: target.kind === 'missing' });
  }
}

import type {
  Declaration,
  Deprecation,
  EntryPoint,
  PublicSymbol,
  Surface,
} from './surface/surface';

/** A public name that its sources mark as deprecated. */
export interface MarkedName {
  /** As changes name it; of a parameter `package.function(parameter)`. */
  readonly symbol: string;
  /** Relative to the package's root. */
  readonly file: string;
  readonly deprecation: Deprecation;
}

/** Everything public that is on its way out: entry points, names, members and parameters. */
export function listDeprecations(surface: Surface): readonly MarkedName[] {
  return [
    ...surface.entryPoints.flatMap(entryPointMark),
    ...surface.symbols.flatMap(({ name, place, declaration }: PublicSymbol) =>
      marksOf(declaration, name).map((mark) => ({ ...mark, file: place.file })),
    ),
  ];
}

function entryPointMark({ name, file, deprecation }: EntryPoint): readonly MarkedName[] {
  return deprecation && file !== null ? [{ symbol: name, file, deprecation }] : [];
}

type Mark = Omit<MarkedName, 'file'>;

function marksOf(declaration: Declaration, symbol: string): readonly Mark[] {
  const { deprecation, members = [], signatures = [] } = declaration;
  return [
    ...(deprecation ? [{ symbol, deprecation }] : []),
    ...signatures.flatMap(({ parameters }) =>
      parameters.flatMap((parameter) =>
        parameter.deprecation
          ? [{ symbol: `${symbol}(${parameter.name})`, deprecation: parameter.deprecation }]
          : [],
      ),
    ),
    ...members.flatMap((member) => marksOf(member, `${symbol}.${member.name}`)),
  ];
}

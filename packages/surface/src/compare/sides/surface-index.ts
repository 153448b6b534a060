import type { PublicSymbol, Surface } from '../../surface/surface';

/** A surface with ways into it. Made once a comparison. */
export interface SurfaceIndex {
  readonly surface: Surface;
  /** Public symbols by name, without those that are alike in both surfaces. */
  readonly byName: ReadonlyMap<string, readonly PublicSymbol[]>;
  /** Public symbols that mention definitions of the package. */
  readonly mentioning: readonly PublicSymbol[];
  /** The types defined at an origin, public or reachable; one for each name it has. */
  definitions(origin: string): readonly PublicSymbol[];
  /** Whether a module imports a name for itself, from where it can be imported all the same. */
  imports(entryPoint: string, name: string): boolean;
  /** Whether the type defined at an origin has a public name. */
  isPublic(origin: string): boolean;
}

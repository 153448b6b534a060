// Read: sources in, a surface out.
export { readSurface } from './read-surface';
export type { ReadOptions } from './read-surface';
export { readDeprecations } from './read-deprecations';
export { listDeprecations } from './list-deprecations';
export type { MarkedName } from './list-deprecations';
export type { Source, SourceFile } from './source/source';
export { createMemoryCache } from './source/create-memory-cache';
export type { ModuleCache } from './source/module-cache';
export type * from './surface/surface';

// Compare: two surfaces in, or the sources of both, changes out.
export { compareSources } from './compare-sources';
export type { PackageState } from './compare-sources';
export { compareSurfaces } from './compare/compare-surfaces';
export type { Change, SurfaceChanges, Verdict } from './compare/changes/change';
export type { Seen } from './compare/changes/seen';
export { REASONS } from './compare/changes/reasons';
export type { ReasonCode } from './compare/changes/reasons';

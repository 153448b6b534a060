import type { ProjectGraph } from '@nx/devkit';

/** The part of Nx’s project graph that targets are looked up in. */
export type TargetsGraph = Pick<ProjectGraph, 'nodes' | 'dependencies'>;

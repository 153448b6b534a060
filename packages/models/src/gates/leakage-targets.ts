import type { ArtifactKind } from './artifact-kind';

/**
 * How much a candidate may leak at most, by family and, where the file says so, by tier and format.
 * Fractions of 1.
 */
export interface LeakageTargets {
  readonly fallback: number;
  readonly families: Readonly<Record<string, number>>;
  readonly entries: readonly (ArtifactKind & { readonly target: number })[];
}

import { canonicalJson } from '../canonical-json';
import type { RepoFacts } from '../facts';
import type { FileEdit } from '../operation';
import type { Decision } from './decide-releases';
import type { PlanRequest } from './plan-request';
import type { ReleasePlan } from './release-plan';

export interface PlanContext {
  readonly facts: RepoFacts;
  readonly request: PlanRequest;
  /** What the stamp writes, and for which projects. */
  readonly edits: readonly (FileEdit & { readonly projects: readonly string[] })[];
  /** Hexadecimal SHA-256 of the text's UTF-8. */
  readonly sha256: (text: string) => string;
}

/** A decision as the value that people review: with its files and its id, and not judged yet. */
export function composePlan(decision: Decision, context: PlanContext): ReleasePlan {
  const { releases, groups, ranges, skipped } = decision;
  const { facts, edits, sha256 } = context;
  const { channel, ...request } = context.request;
  const filesOf = (project: string): readonly string[] =>
    edits.filter(({ projects }) => projects.includes(project)).map(({ path }) => path);
  const content = {
    schemaVersion: 1 as const,
    channel,
    source: facts.source,
    branch: facts.branch,
    request,
    releases: releases.map((release) => ({ ...release, files: filesOf(release.project) })),
    ...(groups.length === 0 ? {} : { groups }),
    ranges,
    skipped,
  };
  return { ...content, id: `sha256:${sha256(canonicalJson(content))}`, findings: [] };
}

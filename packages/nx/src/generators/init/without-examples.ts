import { findProjects } from '../../selection/find-projects';
import { isExample } from './is-example';
import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import type { Repository } from './known/repository';
import { nodesOf } from './nodes-of';
import { claimTags } from './tags/claim-tags';

interface Left {
  readonly projects: readonly KnownProject[];
  readonly hints: readonly Hint[];
}

/**
 * The projects without examples, templates and fixtures that no tag names. Folders that hold
 * nothing else are left out as they are, so that the next example in them is left out too.
 * `patterns`: what settings say is released; null: they say nothing.
 */
export function withoutExamples(
  selected: readonly KnownProject[],
  repository: Repository,
  patterns: readonly string[] | null,
): Left {
  const all = { projects: selected, hints: [] };
  if (patterns !== null && patterns[0] !== '*') return all;
  const { claims } = claimTags({ ...repository, projects: selected, groups: [], chosen: [] });
  const tagged = new Set(claims.map(({ owner }) => owner.name));
  const examples = selected.filter(
    (project) => !tagged.has(project.name) && isExample(project, tagged.size > 0),
  );
  const projects = selected.filter((project) => !examples.includes(project));
  if (examples.length === 0 || projects.length === 0) return all;
  const excluded = examplePatterns(examples, projects).map((pattern) => `!${pattern}`);
  const why = `${examples.length === 1 ? 'an example, template or fixture' : `${examples.length} examples, templates and fixtures`} without tags: ${named(examples)}`;
  return {
    projects,
    hints: [{ option: ['projects'], value: [...(patterns ?? ['*']), ...excluded], why }],
  };
}

const SHOWN = 3;

function named(examples: readonly KnownProject[]): string {
  const names = examples.slice(0, SHOWN).map(({ name }) => name);
  const more = examples.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Each example by the topmost folder that holds no other project, else by its name. */
function examplePatterns(
  examples: readonly KnownProject[],
  projects: readonly KnownProject[],
): readonly string[] {
  const patterns = examples.map(({ name, root }) => {
    const folders = root.split('/').slice(0, -1);
    const globs = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/**`);
    const fitting = globs.find((glob) => isSafe(glob, projects) && /[a-z]/i.test(glob));
    return fitting ?? name;
  });
  return [...new Set(patterns)];
}

function isSafe(glob: string, projects: readonly KnownProject[]): boolean {
  return findProjects([glob], nodesOf(projects)).size === 0;
}

import type { Detected } from './detected';
import { detectBranches } from './detect-branches';
import { fixedGroups } from './fixed-groups';
import type { Hint } from './known/hint';
import type { Repository } from './known/repository';
import { selectedProjects } from './selected-projects';
import { settleTags } from './settle-tags';
import { claimTags } from './tags/claim-tags';
import type { ChosenTag } from './tags/claims';
import { tagOptions } from './tags/tag-options';
import { DETECTORS } from './tools/detectors';

/**
 * Tags tell what was done; the settings of the tools that are replaced tell the rest. What the user
 * has `chosen` comes before both.
 */
export function detect(repository: Repository, chosen: readonly ChosenTag[]): Detected {
  const tools = DETECTORS.flatMap(({ tool, detect: read }) => {
    const found = read(repository);
    return found === null ? [] : [{ tool, ...found }];
  });
  const settings = tools.flatMap(({ tool, hints }) =>
    hints.map((hint): Hint => ({ ...hint, why: `${tool}: ${hint.why}` })),
  );
  const versions = new Map(tools.flatMap((tool) => [...(tool.versions ?? [])]));
  const projects = selectedProjects(settings, repository.projects).map((project) => ({
    ...project,
    fileVersion: project.fileVersion ?? versions.get(project.name) ?? null,
  }));
  const groups = fixedGroups(settings, repository.projects, projects);
  const claims = claimTags({ ...repository, projects, groups, chosen });
  const found = claims.found === null ? [] : [groupHint(claims.found.name)];
  const tags = tagOptions(claims, { projects, chosen, declared: declaredTag(settings) });
  const hints = [
    ...tags.told,
    ...found,
    ...settleTags(settings, { claims: claims.claims, projects, groups }),
    ...tags.otherwise,
    ...detectBranches(repository.branches),
  ];
  return {
    hints,
    tools: tools.map(({ tool, left }) => ({ tool, left })),
    claims,
    projects,
    groups: [...groups, ...(claims.found === null ? [] : [claims.found])],
  };
}

function groupHint(name: string): Hint {
  return {
    option: ['groups', name],
    value: { projects: ['*'], versions: 'fixed' },
    why: 'every project has the version of the tags that name none',
  };
}

/** What a setting says that every project's tags look like. */
function declaredTag(settings: readonly Hint[]): string | null {
  const hint = settings.find(
    ({ option, value }) => option.join('.') === 'tag' && /\{(?:project|name)\}/.test(String(value)),
  );
  return typeof hint?.value === 'string' ? hint.value : null;
}

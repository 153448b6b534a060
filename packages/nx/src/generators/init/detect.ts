import { changelogStyle } from './changelog-style';
import type { Detected } from './detected';
import { detectBranches } from './detect-branches';
import { fixedGroups } from './fixed-groups';
import { formerRoots } from './former-roots';
import { groupHints } from './group-hints';
import type { Hint } from './known/hint';
import { asStrings } from './known/json';
import type { Repository } from './known/repository';
import { selectedProjects } from './selected-projects';
import { settleTags } from './settle-tags';
import { claimTags } from './tags/claim-tags';
import type { ChosenTag, FixedGroup } from './tags/claims';
import { tagOptions } from './tags/tag-options';
import { DETECTORS } from './tools/detectors';
import { withoutExamples } from './without-examples';

/**
 * Tags tell what was done; the settings of the tools that are replaced tell the rest. What the user
 * has `chosen` comes before both.
 */
export function detect(repository: Repository, chosen: readonly ChosenTag[]): Detected {
  const { tools, settings, known } = readTools(repository);
  const patterns = asStrings(valueOf(settings, 'projects'));
  const named = patterns.length === 0 ? null : patterns;
  const { projects, hints: left } = withoutExamples(
    selectedProjects(named, known.projects),
    known,
    named,
  );
  const declared = fixedGroups(settings, known.projects, projects);
  const claims = claimTags({ ...known, projects, groups: declared, chosen });
  const found = claims.found === null ? [] : [claims.found];
  const groups = [...declared, ...found];
  const tag = valueOf(settings, 'tag');
  const tags = tagOptions(claims, {
    projects,
    chosen,
    declared: /\{(?:project|name)\}/.test(String(tag)) ? String(tag) : null,
  });
  return {
    hints: [
      ...tags.told,
      ...left,
      ...found.map((group) => foundGroup(group)),
      ...settleTags(settings, { claims: claims.claims, projects, groups }),
      ...groups.flatMap((group) => groupHints(group, known)),
      ...changelogStyle(known, settings),
      ...formerRoots(projects, known),
      ...tags.otherwise,
      ...detectBranches(repository.branches),
    ],
    tools,
    claims,
    projects,
    groups,
  };
}

function readTools(repository: Repository) {
  const found = DETECTORS.flatMap(({ tool, detect: read }) => {
    const one = read(repository);
    return one === null ? [] : [{ tool, ...one }];
  });
  const versions = new Map(found.flatMap((one) => [...(one.versions ?? [])]));
  const projects = repository.projects.map((project) => ({
    ...project,
    fileVersion: project.fileVersion ?? versions.get(project.name) ?? null,
  }));
  return {
    tools: found.map(({ tool, left }) => ({ tool, left })),
    settings: found.flatMap(({ tool, hints }) =>
      hints.map((hint): Hint => ({ ...hint, why: `${tool}: ${hint.why}` })),
    ),
    known: { ...repository, projects },
  };
}

function valueOf(hints: readonly Hint[], option: string): unknown {
  return hints.find((hint) => hint.option.join('.') === option)?.value;
}

function foundGroup({ name }: FixedGroup): Hint {
  return {
    option: ['groups', name],
    value: { projects: ['*'], versions: 'fixed' },
    why: 'every project has the version of the tags that name none',
  };
}

import {
  CHANNELS,
  DEFAULT_CHANNEL,
  type Forge,
  type ReleasePlan,
  compareUrl,
  promotedTags,
} from '@release-openmed/core';
import { blockers } from './blockers';
import type { ReleaseOptions } from './release-options';

const SHOWN = 5;

/** What to type when nothing was released yet; empty when there is nothing to do. */
export function stepsBefore(plan: ReleasePlan, options: ReleaseOptions): string {
  const { channel, releases } = plan;
  if (blockers(plan, options).length > 0) return '';
  if (releases.length === 0) return whyNothing(plan, options);
  if (options.planOut !== undefined)
    return `Written to ${options.planOut}. ${stepsWritten(plan, options.planOut)}`;
  if (options.dryRun !== true) return '';
  const command = [
    'nx release-openmed',
    ...(channel === DEFAULT_CHANNEL ? [] : [`-c ${channel}`]),
    ...promotedTags(plan.request).map((tag) => `--from ${tag}`),
  ];
  return `To release: ${command.join(' ')}${options.explain === true ? '' : '   To see why: add --explain'}`;
}

function stepsWritten({ findings }: ReleasePlan, path: string): string {
  const carryOut = `o carry out exactly this: nx release-openmed --plan ${path}`;
  return findings.some(({ code, severity }) => code === 'sign-off' && severity === 'error')
    ? `To approve it: nx release-openmed --plan ${path} --approve. Then, t${carryOut}`
    : `T${carryOut}`;
}

/** A person who sees nothing to release for the first time has to learn what would be. */
function whyNothing({ skipped }: ReleasePlan, { explain, dryRun }: ReleaseOptions): string {
  if (skipped.every(({ why }) => why === 'not-releasable'))
    return [
      'No project here can be released. What can:',
      '  a package.json with a name that is not private',
      '  a pyproject.toml with a name',
      '  any project that "projects" of the plugin’s options names: it is released by its tag alone',
    ].join('\n');
  if (dryRun !== true || explain === true) return '';
  return skipped.some(({ why }) => why === 'no-bump')
    ? 'Commits with "feat:" or "fix:" ask for a release. To see how each was read: add --explain; to release all the same: nx release-openmed <project> --release-as <version>'
    : 'To see why for each project: add --explain';
}

/** Where to look at what was released, and what comes next. */
export function stepsAfter({ channel, releases }: ReleasePlan, web: Forge | null): string {
  // The members of a fixed group may have one tag.
  const tagged = [...new Map(releases.map((release) => [release.to.tag, release])).values()];
  const places = tagged
    .slice(0, SHOWN)
    .map(({ from, to }) => compareUrl(web, from?.tag ?? null, to.tag) ?? `git show ${to.tag}`);
  const more =
    tagged.length > SHOWN
      ? [`and ${tagged.length - SHOWN} more: git tag --points-at ${releases[0]!.to.tag}`]
      : [];
  const promote = CHANNELS[channel].promotable
    ? ['', promotion(tagged.map(({ to }) => to.tag))]
    : [];
  return [
    '',
    ...places.map((place) => `  ${place}`),
    ...more.map((line) => `  ${line}`),
    ...promote,
  ].join('\n');
}

function promotion(tags: readonly string[]): string {
  const what =
    tags.length === 1 ? 'a candidate stable as it was' : 'candidates stable as they were';
  const how = tags.length > SHOWN ? '--from-rc' : tags.map((tag) => `--from ${tag}`).join(' ');
  return `To make ${what} tested: nx release-openmed ${how}`;
}

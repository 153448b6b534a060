import {
  CHANNELS,
  DEFAULT_CHANNEL,
  type Forge,
  type ReleasePlan,
  compareUrl,
} from '@release-openmed/core';
import type { ReleaseOptions } from './release-options';

const SHOWN = 5;

/** What to type when nothing was released yet; empty when there is nothing to do. */
export function stepsBefore(
  { channel, releases, findings }: ReleasePlan,
  options: ReleaseOptions,
): string {
  if (releases.length === 0 || findings.some(({ severity }) => severity === 'error')) return '';
  if (options.planOut !== undefined)
    return `Written to ${options.planOut}. To carry out exactly this: nx release-openmed --plan ${options.planOut}`;
  if (options.dryRun !== true) return '';
  return `To release: nx release-openmed${channel === DEFAULT_CHANNEL ? '' : ` -c ${channel}`}${options.explain === true ? '' : '   To see why: add --explain'}`;
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
    ? [
        '',
        `To make a candidate stable as it was tested: nx release-openmed --from ${releases[0]!.to.tag}`,
      ]
    : [];
  return [
    '',
    ...places.map((place) => `  ${place}`),
    ...more.map((line) => `  ${line}`),
    ...promote,
  ].join('\n');
}

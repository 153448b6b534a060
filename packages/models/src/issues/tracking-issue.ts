import { escapeMarkdown, type TrackingIssue } from '@release-openmed/core';
import { hashOf } from '../json/hash-of';
import type { GateReport } from '../gate-report/gate-report';
import type { LineageEdge } from '../pointers/registry-state';

export interface RollbackStory {
  readonly family: string;
  readonly edge: LineageEdge;
  /** The newest gate report of the artifact that was rolled back, when there is one. */
  readonly report: GateReport | null;
  readonly project: string;
  readonly labels: readonly string[];
}

/** Ids, hashes, failing gates and the command; no text of any fixture. */
export function trackingIssue({
  family,
  edge,
  report,
  project,
  labels,
}: RollbackStory): TrackingIssue {
  const key = hashOf({ family, from: edge.from, to: edge.to, at: edge.at }).slice(
    'sha256:'.length,
    'sha256:'.length + 24,
  );
  const failing = report?.checks.filter(({ passed }) => !passed) ?? [];
  const body = [
    `${escapeMarkdown(family)} was rolled back.`,
    '',
    `- From: \`${edge.from ?? 'none'}\``,
    `- To: \`${edge.to}\``,
    `- Reproducibility hash now: \`${edge.artifact}\``,
    `- Gate report that it stands on: ${edge.report === null ? 'none on record' : `\`${edge.report}\``}`,
    `- At: ${edge.at}`,
    `- Reason: ${escapeMarkdown(edge.reason)}`,
    '',
    '## Failing gates of the artifact that was rolled back',
    '',
    ...(failing.length > 0
      ? failing.map(({ id, gate, reason }) => `- ${id} \`${gate}\`: ${reason}`)
      : ['- None on record: it was found by other means.']),
    '',
    '## To reproduce',
    '',
    '```sh',
    `nx model-gate ${project} --report <candidate report of ${edge.from ?? edge.to}>`,
    '```',
    '',
    issueMark(key),
    '',
  ].join('\n');
  return { key, title: `Rollback of ${family}: ${edge.from ?? 'none'} → ${edge.to}`, body, labels };
}

/** What an issue is found again by. */
export function issueMark(key: string): string {
  return `<!-- model-rollback:${key} -->`;
}

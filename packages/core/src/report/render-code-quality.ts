import type { ProjectCheck } from '../check/project-check';
import type { Finding } from '../finding';
import { findingPlace } from './finding-place';

const SEVERITIES = { error: 'major', warn: 'minor', accepted: 'info' } as const;

export interface CodeQualityContext {
  readonly isFile: (path: string) => boolean;
  /** Where findings are shown that speak of no file. */
  readonly fallback: string;
  /** Hexadecimal SHA-256 of the text's UTF-8. */
  readonly sha256: (text: string) => string;
}

/**
 * Findings in the format of GitLab's code quality reports (GitLab documentation, "Code Quality
 * report format"): JSON, with a line break at its end. The fingerprint stays the same for as long
 * as a finding says the same, so that GitLab tells new ones from those of the target branch.
 */
export function renderCodeQuality({ findings }: ProjectCheck, context: CodeQualityContext): string {
  const issues = findings.map((finding) => issue(finding, context));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issue(finding: Finding, { isFile, fallback, sha256 }: CodeQualityContext): object {
  const { code, project = '', message, fix, where = '', severity } = finding;
  const { file, line } = findingPlace(finding, isFile) ?? { file: fallback, line: 1 };
  return {
    check_name: code,
    description: `${message} ${fix}`.trimEnd(),
    severity: SEVERITIES[severity],
    fingerprint: sha256([code, project, where, message].join('\0')),
    location: { path: file, lines: { begin: line } },
  };
}

import type { ProjectCheck } from '../check/project-check';
import { escapeTerminal } from '../escape';
import type { Finding } from '../finding';
import { findingPlace } from './finding-place';

const COMMANDS = { error: 'error', warn: 'warning', accepted: 'notice' } as const;

/**
 * Findings as GitHub's workflow commands, one a line; `''` when there are none. Properties and data
 * are escaped as its documentation says (Workflow commands for GitHub Actions).
 */
export function renderAnnotations(
  { findings }: ProjectCheck,
  isFile: (path: string) => boolean,
): string {
  return findings.map((finding) => annotation(finding, isFile)).join('\n');
}

function annotation(finding: Finding, isFile: (path: string) => boolean): string {
  const { severity, code, project, message, fix } = finding;
  const place = findingPlace(finding, isFile);
  const title = project === undefined ? code : `${project}: ${code}`;
  const properties = {
    ...(place === null ? {} : { file: place.file, line: String(place.line) }),
    title,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${COMMANDS[severity]} ${told.join(',')}::${data(`${message}\n${fix}`)}`;
}

function data(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(escapeTerminal);
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { codeSpan } from '../escape';

/** What a changelog begins with; `project` null: it is the workspace's. */
export function emptyChangelog(project: string | null): string {
  const what = project === null ? 'the projects of this repository' : codeSpan(project);
  const form =
    project === null
      ? 'a section a release, newest first'
      : 'in the form of [Keep a Changelog 1.1.0](https://keepachangelog.com/en/1.1.0/)';
  return `# Changelog

All notable changes to ${what} stand in this file, ${form}.

## Unreleased
`;
}

/** What titles of sections are about, by their letters alone; first those by commit type. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:major|breaking)(?:changes?)?$/, 'breaking'],
  [/^(?:updated)?dependenc(?:ies|yupdates)$/, 'dependencies'],
  [/^perf(?:ormance)?(?:improvements)?$/, 'perf'],
  [/^revert(?:s|ed)?$/, 'revert'],
  [/^doc(?:s|umentation)$/, 'docs'],
  [/^(?:code)?refactor(?:s|ing)?$/, 'refactor'],
  [/^build(?:system)?s?$/, 'build'],
  [/^(?:added|additions|(?:new)?feat(?:ures?)?|new|enhancements?|minorchanges)$/, 'Added'],
  [/^(?:(?:bug)?fix(?:e[sd])?|bugs)$/, 'Fixed'],
  [/^(?:(?:other|patch)?changes|changed|improvements|misc(?:ellaneous)?|other)$/, 'Changed'],
  [/^deprecat(?:ed|ions?)$/, 'Deprecated'],
  [/^remov(?:ed|als?)$/, 'Removed'],
  [/^security(?:fixes)?$/, 'Security'],
];

/**
 * What a section is about: a commit type, a section of Keep a Changelog, `dependencies` or
 * `breaking`; null: there is no telling.
 */
export function titleSubject(title: string): string | null {
  const letters = title.toLowerCase().replace(/[^a-z]/g, '');
  return SUBJECTS.find(([pattern]) => pattern.test(letters))?.[1] ?? null;
}

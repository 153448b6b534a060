/** Titles of sections as a tool writes them. */
interface Dialect {
  /** Told by the titles that nobody else has. */
  readonly sign: RegExp;
  readonly titles: Readonly<Record<string, string>>;
  readonly breaking: { readonly title: string; readonly alone: boolean };
}

/** By their signs, in this order: what a file has not shown yet is taken from its dialect. */
export const DIALECTS: readonly Dialect[] = [
  {
    // Changesets
    sign: /^(?:Major|Minor|Patch) Changes$/,
    titles: {
      Added: 'Minor Changes',
      Changed: 'Patch Changes',
      Deprecated: 'Patch Changes',
      Removed: 'Patch Changes',
      Fixed: 'Patch Changes',
      Security: 'Patch Changes',
    },
    breaking: { title: 'Major Changes', alone: true },
  },
  {
    // Nx release
    sign: /^(?:🚀|🩹)/u,
    titles: {
      Added: '🚀 Features',
      Fixed: '🩹 Fixes',
      Changed: '💅 Refactors',
      perf: '🔥 Performance',
      docs: '📖 Documentation',
      build: '📦 Build',
      revert: '⏪ Revert',
      dependencies: '🧱 Updated Dependencies',
    },
    breaking: { title: '⚠️  Breaking Changes', alone: false },
  },
  {
    // Commitizen
    sign: /^(?:Feat|Fix|Perf|Refactor)$/,
    titles: {
      Added: 'Feat',
      Fixed: 'Fix',
      Changed: 'Refactor',
      perf: 'Perf',
      dependencies: 'Dependencies',
    },
    breaking: { title: 'BREAKING CHANGE', alone: false },
  },
  {
    // Conventional Changelog, Lerna, release-please, semantic-release
    sign: /^\W*(?:Features|Bug Fixes|Performance Improvements|Code Refactoring)$/u,
    titles: {
      Added: 'Features',
      Fixed: 'Bug Fixes',
      Changed: 'Changes',
      perf: 'Performance Improvements',
      docs: 'Documentation',
      refactor: 'Code Refactoring',
      revert: 'Reverts',
      dependencies: 'Dependencies',
    },
    breaking: { title: '⚠ BREAKING CHANGES', alone: false },
  },
];

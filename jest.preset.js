const path = require('node:path');

/**
 * One package's Jest projects. `unit` (`*.spec.ts`) touches no disk and no process; `functional`
 * (`*.functional.ts`) works on real git repositories and real files. Whole commands are tested in
 * `e2e/`.
 */
module.exports = (name, rootDir) => ({
  projects: [
    ['unit', '**/*.spec.ts'],
    ['functional', '**/*.functional.ts'],
  ].map(([tier, match]) => ({
    displayName: `${name}:${tier}`,
    rootDir,
    testMatch: [`<rootDir>/src/${match}`],
    transform: {
      '\\.([cm]?[jt]s)$': [
        '@swc/jest',
        {
          jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
          module: { type: 'commonjs' },
        },
      ],
    },
    // The commit parser and its kin ship as ES modules only, which Jest's loader does not require
    // by itself.
    transformIgnorePatterns: [
      '/node_modules/(?!(conventional-commits-parser|@simple-libs|toml-eslint-parser|eslint-visitor-keys|@noble|fast-string-truncated-width|@octokit|universal-user-agent|before-after-hook|fast-content-type-parse|json-with-bigint|content-type)/)',
    ],
    moduleNameMapper: {
      '^@release-openmed/([a-z]+)$': path.join(__dirname, 'packages/$1/src/index.ts'),
      '^@release-openmed/([a-z]+)/([a-z]+)$': path.join(__dirname, 'packages/$1/src/$2/index.ts'),
      '^(conventional-commits-parser|@simple-libs/stream-utils)$': path.join(
        __dirname,
        'node_modules/$1/dist/index.js',
      ),
    },
    testEnvironment: 'node',
    setupFilesAfterEnv: [path.join(__dirname, 'jest.patience.js')],
  })),
});

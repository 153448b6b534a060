const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

/** Whole commands in real workspaces. `e2e:compat` runs the oldest and the newest Nx that are supported. */
module.exports = {
  projects: [
    ['e2e', ['src/**/*.e2e.ts', 'cases/*/*.e2e.ts'], 'global-setup'],
    ['e2e:compat', ['compat/**/*.e2e.ts'], 'compat-setup'],
  ].map(([displayName, matches, setup]) => ({
    displayName,
    rootDir: __dirname,
    testMatch: matches.map((match) => `<rootDir>/${match}`),
    transform: { '\\.([cm]?[jt]s)$': swc },
    moduleNameMapper: {
      '^@release-openmed/testing$': '<rootDir>/../packages/testing/src/index.ts',
    },
    testEnvironment: 'node',
    setupFilesAfterEnv: ['<rootDir>/../jest.patience.js'],
    globalSetup: `<rootDir>/src/harness/${setup}.ts`,
    globalTeardown: '<rootDir>/src/harness/global-teardown.ts',
  })),
};

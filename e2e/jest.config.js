const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
];

/**
 * Whole commands in real workspaces. `e2e:compat` runs the oldest and the newest Nx that are
 * supported.
 */
module.exports = {
  projects: [
    ['e2e', '!(compat)', 'global-setup'],
    ['e2e:compat', 'compat', 'compat-setup'],
  ].map(([displayName, cases, setup]) => ({
    displayName,
    rootDir: __dirname,
    testMatch: [`<rootDir>/cases/${cases}/*.e2e.ts`],
    transform: { '\\.([cm]?[jt]s)$': swc },
    moduleNameMapper: {
      '^@release-openmed/testing$': '<rootDir>/../packages/testing/src/index.ts',
    },
    testEnvironment: 'node',
    setupFilesAfterEnv: ['<rootDir>/../jest.patience.js'],
    globalSetup: `<rootDir>/harness/${setup}.ts`,
    globalTeardown: '<rootDir>/harness/global-teardown.ts',
  })),
};

import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { COMPLEXITY, MAX_LEN } from './tools/budgets.mjs';

/**
 * Budgets: what a reader can hold. A reasoned exception says why in a disable comment at its place.
 */
const budgets = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
};

const pure = (allowed, reason) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['node:*', 'fs', 'path', 'child_process', 'os'],
          message: `${reason} Effects live in packages/nx.`,
        },
        { group: ['@nx/*', 'nx', 'nx/*'], message: `${reason} Only packages/nx knows Nx.` },
        {
          regex: `^@release-openmed/(?!${allowed.join('|') || 'none'})`,
          message: 'This edge is not in the architecture.',
        },
      ],
    },
  ],
  'no-console': 'error',
  'no-restricted-globals': ['error', { name: 'process', message: reason }],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'The clock is a fact: take it from the facts.',
    },
    {
      selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      message: 'The clock is a fact: take it from the facts.',
    },
  ],
});

const noProcessState = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'cwd',
      message:
        'Take the workspace root from the executor context: a command may run from anywhere.',
    },
    { object: 'process', property: 'chdir', message: 'Changes the folder under every other task.' },
    {
      object: 'process',
      property: 'exit',
      message: 'Return a result: the caller may have more to do.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'tmp/', '.nx/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.js', '**/*.mjs'],
    rules: { complexity: ['error', COMPLEXITY], 'max-len': ['error', MAX_LEN] },
  },
  {
    files: ['**/*.ts'],
    rules: {
      ...budgets,
      ...noProcessState,
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-control-regex': 'off',
    },
  },
  { files: ['packages/core/src/**/*.ts'], rules: pure([], 'core is pure: values in, values out.') },
  {
    files: ['packages/surface/src/**/*.ts'],
    ignores: ['packages/surface/src/bin/**', 'packages/surface/src/**/load-*-parser.ts'],
    rules: pure([], 'surface is pure: source text in, API out.'),
  },
  {
    files: ['packages/models/src/**/*.ts'],
    rules: pure(['core'], 'models is pure: values in, values out.'),
  },
  {
    files: [
      'packages/nx/src/executors/**/*.ts',
      'packages/nx/src/generators/**/*.ts',
      'packages/nx/src/plugin.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['packages/nx/src/executors/*/executor.ts'],
    rules: { 'max-lines': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: [
      '**/*.spec.ts',
      '**/*.fixture.ts',
      '**/*.functional.ts',
      '**/*.e2e.ts',
      'packages/testing/**/*.ts',
      'e2e/**/*.ts',
    ],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      // A row of a table test is its parameters.
      'max-params': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

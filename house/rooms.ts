/** Names that stand side by side know nothing of each other. */
type Floor = string | readonly string[];

/**
 * The rooms of every folder that has folders in it, lowest first: one imports only what stands
 * before it. `.` stands for all files of the folder that are not named; what puts rooms together (a
 * spine, a table, an index) is named after them. Whoever adds a room decides here where it belongs.
 */
export const ROOMS: Readonly<Record<string, readonly Floor[]>> = {
  'packages/core/src': [
    'names',
    '.',
    'versions',
    'escape',
    'ecosystems',
    'channels',
    'evidence',
    'changelog',
    'config',
    'commits',
    'history',
    'policy',
    'plan',
    'gates',
    'apply',
    ['check', 'replay'],
    'report',
    'plan-release.ts',
    'index.ts',
  ],
  'packages/core/src/config': ['gates', '.'],
  // An ecosystem knows neither the others nor the table that it is in.
  'packages/core/src/ecosystems': [
    'documents',
    'holders',
    'range-edit.ts',
    'lock-change.ts',
    'manifest.ts',
    'ecosystem.ts',
    ['npm', 'python', 'tag'],
    '.',
  ],
  'packages/core/src/ecosystems/npm': [['lockfiles', 'ranges'], '.'],
  'packages/core/src/ecosystems/python': ['ranges', 'lockfiles', '.'],
  'packages/core/src/gates': [
    '.',
    'rules',
    'rules.ts',
    'active-rules.ts',
    'gate-questions.ts',
    'run-rules.ts',
  ],
  'packages/core/src/policy': [
    '.',
    'presets',
    'resolve-policy.ts',
    'project-state.ts',
    'apply-policy.ts',
  ],

  'packages/models/src': [
    'json',
    'config',
    'manifest',
    'gates',
    'gate-report',
    'pointers',
    ['generated', 'issues', 'ledger', 'pins'],
    'move',
    'json-schemas.ts',
    'index.ts',
  ],
  'packages/models/src/gates': ['.', 'rules', 'run-gates.ts'],

  'packages/surface/src': [
    'text',
    'surface',
    'source',
    'deprecation',
    ['python', 'typescript', 'compare'],
    'read-surface.ts',
    'index.ts',
    'bin',
  ],
  'packages/surface/src/compare': [
    'changes',
    ['render', 'sides'],
    'types',
    ['calls', 'parts'],
    'classes',
    'declarations',
    'symbols',
    'compare-surfaces.ts',
  ],
  // The rooms of both languages are the same.
  'packages/surface/src/python': [['layout', 'parse'], 'resolve', 'link'],
  'packages/surface/src/typescript': [['layout', 'parse'], 'resolve', 'link'],

  'packages/nx/src': [
    ['git', 'forges', 'options', 'prompt', 'report', 'selection'],
    'targets',
    'gather',
    'inference',
    'perform',
    'follow-ups',
    'attempt',
    ['generators', 'models', 'release'],
    'executors',
    'plugin.ts',
    'index.ts',
  ],
  'packages/nx/src/executors': [
    [
      'model-check',
      'model-gate',
      'model-promote',
      'model-rollback',
      'release-check',
      'release-openmed',
      'release-replay',
    ],
  ],
  'packages/nx/src/gather': ['.', 'evidence', 'with-facts.ts'],
  'packages/nx/src/generators': ['init'],
  'packages/nx/src/generators/init': ['known', ['read', 'tags', 'tools'], '.'],
  'packages/nx/src/git': ['.', 'commands', 'repository.ts', 'start-walk.ts', 'open-repository.ts'],
  'packages/nx/src/release': ['.', 'check'],
  'packages/nx/src/models': ['.', 'signing', ['check', 'gate', 'pointers']],
};

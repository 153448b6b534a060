// The files of the made-up monorepo that say what its projects are.

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A project's manifest as `[path, text]`: its version, and what it requires of the others as they
 * stand now.
 */
export function manifest({ name, root, npm, version, requires, main }, projects) {
  const required = requires.map((index) => projects[index]);
  if (npm) {
    const dependencies = Object.fromEntries([
      ...required.map((other) => [other.name, `^${other.version.join('.')}`]),
      ['semver', '^7.0.0'],
    ]);
    return [
      `${root}/package.json`,
      json({
        name,
        version: version.join('.'),
        license: 'MIT',
        main: main ?? 'src/part0.ts',
        dependencies,
      }),
    ];
  }
  const dependencies = [
    ...required.map(
      (other) => `${other.name}>=${other.version.join('.')},<${other.version[0] + 1}`,
    ),
    'packaging>=24',
  ];
  return [
    `${root}/pyproject.toml`,
    [
      '[build-system]',
      'requires = ["hatchling"]',
      'build-backend = "hatchling.build"',
      '',
      '[project]',
      `name = "${name}"`,
      `version = "${version.join('.')}"`,
      'requires-python = ">=3.10"',
      'dependencies = [',
      ...dependencies.map((text) => `    "${text}",`),
      ']',
      '',
    ].join('\n'),
  ];
}

/**
 * Both tools release the same projects by the same tags: `nx release` reads `release`, this plugin
 * its options.
 */
export const ROOT_FILES = (projects, options = {}) => ({
  '.gitignore': 'node_modules\n.nx\n',
  'package.json': json({
    name: 'synthetic',
    private: true,
    workspaces: ['packages/*'],
    nx: {
      targets: {
        noop: { executor: 'nx:noop' },
        nothing: { executor: './tools/nothing:nothing' },
      },
    },
  }),
  'package-lock.json': lockfile(projects.filter(({ npm }) => npm)),
  'nx.json': json({
    analytics: false,
    plugins: [{ plugin: '@release-openmed/nx', options: { policy: 'conventional', ...options } }],
    release: {
      projectsRelationship: 'independent',
      releaseTag: { pattern: '{projectName}@{version}' },
      version: {
        conventionalCommits: true,
        fallbackCurrentVersionResolver: 'disk',
        preserveMatchingDependencyRanges: false,
      },
      groups: {
        npm: { projects: ['packages/*'] },
        python: {
          projects: ['libs/*'],
          version: { versionActions: './tools/python-version-actions.cjs' },
        },
      },
    },
  }),
  'tools/nothing/package.json':
    '{ "name": "nothing", "private": true, "executors": "./executors.json" }\n',
  'tools/nothing/executors.json':
    '{ "executors": { "nothing": { "implementation": "./nothing.js", "schema": "./schema.json" } } }\n',
  'tools/nothing/schema.json': '{ "type": "object", "properties": {} }\n',
  'tools/nothing/nothing.js': 'module.exports = async () => ({ success: true });\n',
  'tools/python-version-actions.cjs': PYTHON_FOR_NX_RELEASE,
});

function lockfile(projects) {
  const members = projects.flatMap(({ name, root }) => [
    [root, { version: '1.0.0', license: 'MIT', dependencies: { semver: '^7.0.0' } }],
    [`node_modules/${name}`, { resolved: root, link: true }],
  ]);
  const packages = {
    '': { name: 'synthetic', workspaces: ['packages/*'] },
    ...Object.fromEntries(members),
  };
  return json({ name: 'synthetic', lockfileVersion: 3, requires: true, packages });
}

/**
 * `nx release` knows no Python by itself. The least that lets it plan the Python half: it reads one
 * version.
 */
const PYTHON_FOR_NX_RELEASE = `const { VersionActions } = require('nx/release');

module.exports = class extends VersionActions {
  validManifestFilenames = ['pyproject.toml'];
  readCurrentVersionFromSourceManifest = async (tree) => {
    const manifestPath = this.projectGraphNode.data.root + '/pyproject.toml';
    return { manifestPath, currentVersion: /^version = "(.*)"$/m.exec(tree.read(manifestPath, 'utf8'))[1] };
  };
  readCurrentVersionFromRegistry = async () => null;
  readCurrentVersionOfDependency = async () => ({ currentVersion: null, dependencyCollection: null });
  updateProjectVersion = async () => [];
  updateProjectDependencies = async () => [];
};
`;

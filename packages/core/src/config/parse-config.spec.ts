import { parseConfig } from './parse-config';

const failuresOf = (input: unknown) => {
  const parsed = parseConfig(input);
  return parsed.ok ? [] : parsed.failures.map(({ code, where, fix }) => ({ code, where, fix }));
};

describe('parseConfig', () => {
  it('fills in the defaults', () => {
    const parsed = parseConfig(undefined);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        policy: 'openmed',
        zeroMajor: 'shift',
        dependents: 'range',
        branches: { stable: ['main', 'master'] },
      },
    });
  });

  it.each([
    [{ polcy: 'openmed' }, 'options.polcy', /Did you mean "policy"/],
    [{ perProject: { k8s: { tagRead: [] } } }, 'options.perProject.k8s.tagRead', /"tagsRead"/],
    [{ branches: { stabel: ['x'] } }, 'options.branches.stabel', /"stable"/],
    [{ policy: { extends: 'openmed', type: {} } }, 'options.policy.type', /"types"/],
    [{ dependents: { runtimes: 'never' } }, 'options.dependents.runtimes', /"runtime"/],
    [{ rules: { 'dirty-file': 'off' } }, 'options.rules.dirty-file', /"dirty-files"/],
    [{ changelog: { link: false } }, 'options.changelog.link', /"links"/],
    [
      { groups: { sdk: { project: ['a'], versions: 'fixed', projects: ['a'] } } },
      'options.groups.sdk.project',
      /"projects"/,
    ],
  ])('names the nearest key for %j', (input, where, fix) => {
    const failures = failuresOf(input);
    expect(failures).toEqual([
      { code: 'config-unknown-key', where, fix: expect.stringMatching(fix) },
    ]);
  });

  it.each([
    [{ tag: 'v1' }, 'options.tag'],
    [{ tag: '{component}-{version}' }, 'options.tag'],
    [{ zeroMajor: 'none' }, 'options.zeroMajor'],
    [{ projects: 'all' }, 'options.projects'],
    [{ rules: { nonsense: 'off' } }, 'options.rules'],
    [{ write: 'pull-request' }, 'options.write'],
    [{ dependents: { development: 'sometimes' } }, 'options.dependents.development'],
    [{ changelog: 'none' }, 'options.changelog'],
    [{ changelog: { file: '../CHANGELOG.md' } }, 'options.changelog.file'],
    [{ changelog: { file: '/CHANGELOG.md' } }, 'options.changelog.file'],
    [{ changelog: { file: '.git/config' } }, 'options.changelog.file'],
    [{ changelog: { file: './CHANGES.md' } }, 'options.changelog.file'],
    [{ changelog: { file: 'CHANGES.rst' } }, 'options.changelog.file'],
    [{ perProject: { a: { changelog: { file: 'NEWS.adoc' } } } }, 'options.perProject.a.changelog'],
    [
      { versionFiles: { a: [{ path: 'x', pointer: 'version' }] } },
      'options.versionFiles.a.0.pointer',
    ],
    [{ versionFiles: { a: [{ path: 'x', pointer: '/~2' }] } }, 'options.versionFiles.a.0.pointer'],
    [{ versionFiles: { a: [{ path: 'x', pointer: '' }] } }, 'options.versionFiles.a.0.pointer'],
    [
      { versionFiles: { a: [{ path: 'x', pointer: '/x', pattern: 'x' }] } },
      'options.versionFiles.a.0',
    ],
    [{ schemaVersion: 2 }, 'options.schemaVersion'],
    [[], 'options'],
  ])('refuses %j', (input, where) => {
    expect(failuresOf(input)[0]).toMatchObject({ where: expect.stringContaining(where) });
  });

  it.each(['CHANGES', '.changes', 'docs/x.1/NEWS', 'HISTORY.txt', 'a.b.MD'])(
    'takes the changelog %s',
    (file) => expect(failuresOf({ changelog: { file } })).toEqual([]),
  );

  it('reports every mistake at once', () => {
    expect(failuresOf({ polcy: 1, zeroMajor: 'x', tag: 'x' })).toHaveLength(3);
  });
});

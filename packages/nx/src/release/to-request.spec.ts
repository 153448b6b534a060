import type { ExecutorContext } from '@nx/devkit';
import type { ReleaseOptions } from './release-options';
import { toRequest } from './to-request';

function request(typed: ReleaseOptions, options: object | undefined) {
  const context: ExecutorContext = {
    root: '/ws',
    cwd: '/ws',
    isVerbose: false,
    nxJsonConfiguration: { plugins: [{ plugin: '@release-openmed/nx', options }] },
    projectGraph: { nodes: {}, dependencies: {} },
    projectsConfigurations: { version: 2, projects: {} },
  };
  return toRequest(typed, context);
}

it.each([
  ['push', undefined, undefined],
  ['tag-only', undefined, 'tag-only'],
  ['tag-only', 'tag-only', undefined],
  ['push', 'push', 'tag-only'],
  ['tag-only', 'tag-only', 'push'],
] as const)('writes %s: the command says %s, the options %s', (expected, typed, write) => {
  const options = write === undefined ? undefined : { write };
  expect(request(typed === undefined ? {} : { write: typed }, options)).toMatchObject({
    ok: true,
    value: { write: expected },
  });
});

it.each([
  [undefined, null],
  [['a@1.0.0-rc.1'], 'a@1.0.0-rc.1'],
  [
    ['b@1.0.0-rc.1', 'a@1.0.0-rc.1'],
    ['a@1.0.0-rc.1', 'b@1.0.0-rc.1'],
  ],
  [
    ['b@1,c@1', 'a@1', 'b@1'],
    ['a@1', 'b@1', 'c@1'],
  ],
])('promotes %j as %j', (from, expected) => {
  expect(request(from === undefined ? {} : { from }, undefined)).toMatchObject({
    ok: true,
    value: { from: expected },
  });
});

it.each<[ReleaseOptions, string]>([
  [{ from: ['a@1.0.0-rc.1'], channel: 'rc' }, '--from'],
  [{ fromRc: true, channel: 'nightly' }, '--from-rc'],
  [{ fromRc: true, from: ['a@1.0.0-rc.1'] }, '--from-rc'],
])('refuses %j', (options, where) => {
  expect(request(options, undefined)).toMatchObject({
    ok: false,
    failures: [{ code: 'option-invalid', where }],
  });
});

it('says what is wrong with the options', () => {
  expect(request({}, { write: 'pull-request' })).toMatchObject({
    ok: false,
    failures: [{ code: 'config-invalid', where: 'options.write' }],
  });
});

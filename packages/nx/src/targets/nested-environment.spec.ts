import { nestedEnvironment } from './nested-environment';

it('drops what Nx tells a task of itself, and keeps what people set', () => {
  const ofTask = {
    NX_TASK_TARGET_PROJECT: 'workspace',
    NX_TASK_TARGET_TARGET: 'release-openmed',
    NX_TASK_HASH: '1',
    NX_TERMINAL_OUTPUT_PATH: '/out',
    NX_TERMINAL_CAPTURE_STDERR: 'true',
    NX_STREAM_OUTPUT: 'true',
    NX_PREFIX_OUTPUT: 'true',
    NX_WORKSPACE_ROOT: '/elsewhere',
    NX_INVOCATION_ROOT_PID: '1',
    NX_INVOCATION_ANCESTOR_PIDS: '1,2',
    NX_INVOKED_BY_RUNNER: 'true',
    NX_FORKED_TASK_EXECUTOR: 'true',
    NX_CLI_SET: 'true',
    LERNA_PACKAGE_NAME: 'workspace',
  };
  const people = {
    PATH: '/bin',
    NX_CACHE_DIRECTORY: '/cache',
    NX_SKIP_NX_CACHE: 'true',
    NX_PARALLEL: '4',
    NX_NO_CLOUD: 'true',
  };
  const own = { NX_DAEMON: 'true', NX_TUI: 'true', FORCE_COLOR: 'true' };
  expect(nestedEnvironment({ ...ofTask, ...people, ...own }, false)).toEqual({
    ...people,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    FORCE_COLOR: '0',
  });
});

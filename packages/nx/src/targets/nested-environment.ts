/**
 * What Nx tells a task of itself: which one it is, where its output goes, which process started it.
 * A nested Nx that heard of it would take the release for one of its own tasks, write its output
 * into that of the release, or find the folder of another workspace.
 */
const OF_THE_TASK =
  /^(?:NX_(?:TASK_|TERMINAL_|INVO|FORKED_|STREAM_OUTPUT$|PREFIX_OUTPUT$|CLI_SET$|SET_CLI$|WORKSPACE_ROOT|ORIGINAL_|DEFAULT_OUTPUT_STYLE$)|LERNA_PACKAGE_NAME$)/;

/**
 * The environment of a nested Nx. It has no daemon: a hook of this plugin reports what came of the
 * tasks, and the daemon would run it in an environment of its own, which knows of no release.
 */
export function nestedEnvironment(env: NodeJS.ProcessEnv, color: boolean): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(([name]) => !OF_THE_TASK.test(name));
  return {
    ...Object.fromEntries(inherited),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    FORCE_COLOR: color ? '1' : '0',
  };
}

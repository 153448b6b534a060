/** A command of Nx that runs the targets of a release’s gates. */
export interface GateRun {
  /** Of the workspace; absolute. */
  readonly root: string;
  /** What was typed after `nx`, so to speak. */
  readonly args: readonly string[];
  /** File that gets what came of the tasks; absolute. */
  readonly results: string;
}

const VARIABLE = 'RELEASE_OPENMED_GATE';

/** Tells the processes of such a command what they are in. */
export function gateVariable(run: GateRun): NodeJS.ProcessEnv {
  return { [VARIABLE]: JSON.stringify(run) };
}

/** The command that this process is a part of; null: none. */
export function gateRun(env: NodeJS.ProcessEnv): GateRun | null {
  const { [VARIABLE]: text } = env;
  return text === undefined ? null : (JSON.parse(text) as GateRun);
}

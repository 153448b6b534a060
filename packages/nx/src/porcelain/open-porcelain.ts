import { type SimpleGit, simpleGit } from 'simple-git';
import { gitEnv } from '../git/git-env';

/**
 * Git as a person would type it, in one folder. It runs in the person's own environment, as all git
 * here does (see `gitEnv`); simple-git would leave out, or refuse, what decides there how git speaks
 * to a remote and signs. Nothing that was read is ever put among these variables, and every argument
 * list is written in this room.
 */
export function openPorcelain(folder: string): SimpleGit {
  const env = Object.fromEntries(
    Object.entries(gitEnv()).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return simpleGit({
    baseDir: folder,
    maxConcurrentProcesses: 1,
    allowEnvironment: Object.keys(env),
    unsafe: OWN_ENVIRONMENT,
  }).env(env);
}

/** What simple-git guards. */
const GUARDS = [
  ...['Alias', 'AskPass', 'CommandBinaries', 'ConfigEnvCount', 'ConfigPaths', 'CredentialHelper'],
  ...['DiffExternal', 'DiffTextConv', 'Editor', 'Exec', 'Filter', 'FsMonitor', 'GitProxy'],
  ...['GpgProgram', 'HooksPath', 'Include', 'MergeDriver', 'Pack', 'Pager', 'ProtocolOverride'],
  ...['SshCommand', 'Submodule', 'TemplateDir', 'UrlRewrite'],
];

const OWN_ENVIRONMENT = Object.fromEntries(GUARDS.map((guard) => [`allowUnsafe${guard}`, true]));

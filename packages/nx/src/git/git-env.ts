const SETTINGS = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // Into a pipe git would write each commit by itself, which makes a long log a third slower.
  GIT_FLUSH: '0',
  // Replacements live in one clone only: what is released must not depend on them.
  GIT_NO_REPLACE_OBJECTS: '1',
};

/**
 * Git sets these for its hooks, or a person for one command: they would point every command at
 * another repository, or change how it reads paths and settings.
 */
const LOCAL = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_NAMESPACE',
  'GIT_REPLACE_REF_BASE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_CONFIG',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/** What every git process runs in; `more` comes first. */
export function gitEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...inherited(), ...SETTINGS, ...more };
}

function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !LOCAL.includes(name)));
}

/**
 * Environment in which git reads no configuration of the machine or its user and asks nothing, so
 * that a test gives the same objects everywhere. Dates are those of git itself unless a caller adds
 * them.
 */
export function isolatedEnv(): Readonly<Record<string, string>> {
  return {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada Author',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    LC_ALL: 'C',
  };
}

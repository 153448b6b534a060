import type { ReplayWhy } from '../replay/replay-report';

const WHY: Readonly<Record<Exclude<ReplayWhy, `type:${string}`>, string>> = {
  demanded: 'more than its commits ask for: somebody decided so',
  'no-conventional-commit': 'more, and none of its commits says what it is',
  dependency: 'more, together with a project that it requires',
  group: 'more, to the version of another project released with it',
  'first-release': 'nothing before it to compare with',
  'tag-out-of-line': 'not one step above the release before it',
  'zero-major': 'below 1.0.0, and another zeroMajor would agree',
  breaking: 'less, although a commit breaks something',
};

/** Why a past release is another one than the rules compute, in a few words. */
export function explainWhy(why: string): string {
  return why.startsWith('type:')
    ? 'less than commits of this type ask for'
    : (WHY[why as keyof typeof WHY] ?? '');
}

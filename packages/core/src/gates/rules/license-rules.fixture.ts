import type { FoundDependency } from '../../ecosystems/runtime-search';
import type { LicenseException } from '../../facts';
import type { Finding } from '../../finding';
import { ok, type Result } from '../../result';
import { find } from '../find.fixture';

export const DEPENDENCY: FoundDependency = {
  project: 'a',
  manifest: 'packages/a/package.json',
  ecosystem: 'npm',
  name: 'left',
  version: '1.2.0',
  chain: ['a', 'middle', 'left'],
  license: 'GPL-3.0-only',
  why: null,
};

export const EXCEPTION: LicenseException = {
  package: 'left',
  license: 'GPL-3.0-only',
  reason: 'never linked',
  who: 'Ada',
  until: '2026-12-31',
};

interface Asked {
  readonly dependency?: Partial<FoundDependency>;
  readonly answer?: Result<readonly FoundDependency[]>;
  readonly exceptions?: readonly Partial<LicenseException>[];
  readonly options?: object;
  readonly message?: string;
  /** Before a merge, where rules are asked whatever is released. */
  readonly merging?: boolean;
  readonly asked?: (kind: string) => void;
}

const OPTIONS = { gates: { licenses: { allow: ['MIT', 'Apache-2.0'], exceptions: 'l.json' } } };

/** What a rule on licences finds of one dependency, where MIT and Apache-2.0 are allowed. */
export function licensesIn(code: string, spec: Asked): Promise<readonly Finding[]> {
  const { dependency = {}, exceptions = [], options = OPTIONS, message = 'feat: x' } = spec;
  const { answer = ok([{ ...DEPENDENCY, ...dependency }]), asked, merging = false } = spec;
  const facts = {
    projects: { a: {} },
    commits: [{ message, files: ['packages/a/x'] }],
    ...(merging ? { merge: { onto: 't', commits: [], title: null } } : {}),
    licenseExceptions: exceptions.map((one) => ({ ...EXCEPTION, ...one })),
  };
  return find(code, facts, {
    options,
    answers: { 'runtime-dependencies': answer },
    asked: ({ kind }) => asked?.(kind),
  });
}

import { runtimeSearch, type RuntimeRequest } from './runtime-search';

export type Texts = Readonly<Record<string, string | object>>;

const text = (value: string | object): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

interface Asked extends Partial<RuntimeRequest> {
  /** At the commit; what is a manifest there belongs to a project that is called as its folder. */
  readonly tracked: Texts;
  readonly installed?: Texts;
}

/** What is found, as `chain version licence`, or why the licence is not known. */
export function found({ tracked, installed = {}, released = ['web'], ...more }: Asked) {
  const manifests = Object.keys(tracked).filter((path) => /(package\.json|\.toml)$/.test(path));
  const roots = [...new Set(manifests.map((path) => path.slice(0, path.lastIndexOf('/'))))];
  const projects = roots.map((root) => ({
    name: root.replace('ws/', ''),
    root,
    manifests: manifests.filter((path) => path.startsWith(`${root}/`)),
  }));
  const files = new Map(Object.entries(tracked).map(([path, value]) => [path, text(value)]));
  const request = { released, projects, workspace: '', environments: ['.venv'], ...more };
  const searching = runtimeSearch(request, files);
  if (!searching.ok) return searching.failures.map(({ code, where }) => `${code} ${where ?? ''}`);
  let step = searching.value.next();
  while (step.done !== true)
    step = searching.value.next(
      new Map(step.value.map((pattern) => [pattern, matching(pattern, installed)])),
    );
  return step.value.map(
    ({ chain, version, license, why }) =>
      `${chain.join(' → ')} ${version ?? '?'} ${license ?? `because ${why ?? ''}`}`,
  );
}

function matching(pattern: string, installed: Texts) {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('[^/]*')}$`);
  return Object.entries(installed)
    .filter(([path]) => expression.test(path))
    .map(([path, value]) => ({ path, text: text(value) }));
}

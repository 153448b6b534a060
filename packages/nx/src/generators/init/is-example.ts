import { posix } from 'node:path';
import type { KnownProject } from './known/known-project';

/** Folders whose contents show or test something and are not published. */
const FOLDERS =
  /^(?:examples?|samples?|demos?|playgrounds?|templates?|fixtures?|__fixtures__|__tests__|testdata|e2e)$/i;
const NAME = /^(?:examples?|e2e)(?:[-_]|$)|[-_](?:examples?|e2e)$/i;
/** Packages may well be called so: they are believed to be none only where others have tags. */
const PERHAPS = /^(?:templates?|fixtures?|samples?|demos?|playgrounds?)(?:[-_]|$)/i;
/** What a generator fills in: `__name__`, `{{ name }}`, `<%= name %>`, `$name$`. */
const PLACEHOLDER = /__[a-z]+__|\{\{|<%|\$[a-z{]/i;

/**
 * Whether a project is an example, a template or a fixture. `othersTagged`: projects beside it have
 * tags.
 */
export function isExample({ name, root }: KnownProject, othersTagged: boolean): boolean {
  const base = posix.basename(root);
  const parents = root.split('/').slice(0, -1);
  return (
    parents.some((folder) => FOLDERS.test(folder)) ||
    NAME.test(base) ||
    (othersTagged && PERHAPS.test(base)) ||
    [name, root].some((text) => PLACEHOLDER.test(text))
  );
}

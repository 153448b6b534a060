import { configOf } from './config-of.fixture';
import { workspaceChangelog } from './workspace-changelog';

it.each([
  [{}, '', null],
  [{ changelog: 'off' }, '', null],
  [{ changelog: { workspace: 'CHANGELOG.md' } }, '', 'CHANGELOG.md'],
  [{ changelog: { workspace: 'docs/all.md' } }, 'js', 'js/docs/all.md'],
])('the changelog of the workspace under %j in "%s": %s', (options, workspace, path) => {
  expect(workspaceChangelog({ workspace }, configOf(options))).toBe(path);
});

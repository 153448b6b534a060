import { planned, touch, workspace } from '../plan-release.fixture';

it('tells with each entry of a squash the pull request that it came by', async () => {
  const squash = touch('core', 'feat: all of it (#9)\n\n* fix: one (#3)\n* fix: two\n');
  const options = { policy: { extends: 'conventional', nestedEntries: true } };
  const outcome = await planned(workspace([squash]), { options });
  const notes = outcome.ok ? outcome.value.plan.releases[0]!.notes : '';
  expect(notes.replace(/\(https[^)]*\)|, \[ccc.*/g, '').split('\n')).toEqual([
    '### Added',
    '',
    '- all of it ([#9]',
    '',
    '### Fixed',
    '',
    '- one ([#3], [#9]',
    '- two ([#9]',
  ]);
});

import MarkdownIt from 'markdown-it';

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

it.each([
  ["bump '@opentelemetry/*' packages", "bump '@opentelemetry/*' packages"],
  ['thank @somebody for Map<string> and a_b', 'thank @somebody for Map<string> and a_b'],
  ['take `src/**/*.ts` and src/**/*.js', 'take src/**/*.ts and src/**/*.js'],
])('shows a reader the words of a subject: %s', async (subject, seen) => {
  const outcome = await planned(workspace([touch('core', `fix: ${subject}`)]));
  const notes = outcome.ok ? outcome.value.plan.releases[0]!.notes : '';
  const inline = new MarkdownIt({ html: true })
    .parse(notes, {})
    .flatMap((block) => block.children ?? [])
    .map(({ content }) => content);
  expect(inline.join('')).toContain(`${seen} (`);
});

import type { Shape } from './shape';

const at = (name: string, version: string) => ({
  [`packages/${name}/package.json`]: { name, version },
});
const commits = [
  {
    message: 'feat: start',
    files: { ...at('a', '1.4.0'), ...at('b', '0.3.0') },
    tags: ['a@1.4.0'],
  },
  { message: 'feat: more', files: at('a', '3.1.0') },
];

export const shape: Shape = {
  title: 'a file that the tags do not lead to, which a person has said is right',
  commits,
  init: {
    args: ['--accept', 'a'],
    options: { schemaVersion: 1, tag: '{project}@{version}' },
    says: [/a +a@\{version\} +1\.4\.0 +3\.1\.0 +NO/],
  },
};

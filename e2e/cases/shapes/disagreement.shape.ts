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
  title:
    'a file that the tags do not lead to: an error where nobody can be asked, and no word in nx.json',
  commits,
  init: {
    options: null,
    says: ['init-disagreement', 'its file says 3.1.0', '--accept a', 'Nothing was written'],
  },
};

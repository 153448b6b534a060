import { readBroughtBy } from './brought-by';
import { walkPositions } from './ancestry';

const commit = (id: string, ...parents: readonly string[]) => ({
  id,
  parents,
  time: 0,
  author: '',
  message: id,
  files: [],
});

describe('readBroughtBy', () => {
  const commits = [
    commit('tip', 'merge'),
    commit('merge', 'main', 'side2', 'other'),
    commit('main', 'base'),
    commit('side2', 'side1', 'base'),
    commit('side1', 'root'),
    commit('other', 'main'),
    commit('base', 'root'),
    commit('root'),
  ];
  const broughtBy = readBroughtBy(commits, walkPositions(commits));

  it.each([
    ['tip', ['tip']],
    ['merge', ['merge', 'other', 'side1', 'side2']],
    ['side2', ['side2', 'base']],
    ['root', ['root']],
    ['elsewhere', null],
  ])('%s', (hash, brought) => {
    const found = broughtBy(hash);
    expect(found && [...found].sort()).toEqual(brought?.sort() ?? null);
  });
});

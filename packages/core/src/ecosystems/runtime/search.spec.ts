import { search } from './search';

const file = (text: string) => [{ path: 'p', text }];

it('asks for what is looked for, once, until nothing new is', () => {
  const work = search((look) => {
    const [first] = look('a');
    const [second] = first === undefined ? [] : look(first.text);
    return second?.text ?? 'nothing';
  });
  expect(work.next()).toEqual({ done: false, value: ['a'] });
  expect(work.next(new Map([['a', file('b')]]))).toEqual({ done: false, value: ['b'] });
  expect(work.next(new Map([['b', file('end')]]))).toEqual({ done: true, value: 'end' });
});

it('takes what is not there for answered, and asks nothing where nothing is looked for', () => {
  const work = search((look) => look('a').length + look('b').length);
  expect(work.next()).toEqual({ done: false, value: ['a', 'b'] });
  expect(work.next(new Map())).toEqual({ done: true, value: 0 });
  expect(search(() => 1).next()).toEqual({ done: true, value: 1 });
});

import { remoteUrl } from './remote-url';
import { webUrl } from './web-url';

test.each([
  ['https://github.com/o/r.git', 'github', 'https://github.com/o/r'],
  ['https://user:token@github.com/o/r/', 'github', 'https://github.com/o/r'],
  ['https://x:a@b@github.com/o/r', 'github', 'https://github.com/o/r'],
  ['git@github.com:o/r.git', 'github', 'https://github.com/o/r'],
  ['github.com:/o/r', 'github', 'https://github.com/o/r'],
  ['ssh://git@gitlab.com:2222/group/sub/r.git', 'gitlab', 'https://gitlab.com/group/sub/r'],
  ['ssh://git@ssh.github.com:443/o/r.git', 'github', 'https://github.com/o/r'],
  ['git+ssh://git@altssh.gitlab.com:443/o/r', 'gitlab', 'https://gitlab.com/o/r'],
  ['https://gitlab.example.org:8443/g/r', 'gitlab', 'https://gitlab.example.org:8443/g/r'],
  ['http://github.corp/o/r', 'github', 'http://github.corp/o/r'],
  ['git://my-gitlab.local/g/r', 'gitlab', 'https://my-gitlab.local/g/r'],
])('%s', (url, forge, expected) => expect(webUrl(url)).toEqual({ forge, url: expected }));

test.each([
  '/srv/git/github/r.git',
  '../r.git',
  'file:///github.com/o/r',
  'https://bitbucket.org/o/r',
  'https://notgithub.com/o/r',
  'https://example.org/github/r',
  'https://github.com/o',
  'git@github.com:o/r?x=<img>',
  'https://github.com/o/r\n::set-output',
  '',
  'C:\\github\\r',
])('%j has none', (url) => expect(webUrl(url)).toBeNull());

test('the longest insteadOf wins', () => {
  const config = new Map([
    ['remote.origin.url', ['gh:o/r']],
    ['url.https://github.com/.insteadof', ['gh:']],
    ['url.git@github.com:o/.insteadof', ['gh:o/', 'x']],
  ]);
  expect(remoteUrl(config, 'origin')).toBe('git@github.com:o/r');
  expect(remoteUrl(config, 'other')).toBeNull();
});

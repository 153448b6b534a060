import { readable } from './readable';

test.each([
  ['fatal: no\n', 'fatal: no'],
  ['remote: a\r\nremote: ::error::b\n\n', 'remote: a | remote: : :error::b'],
  [
    "fatal: unable to access 'https://user:t0ken@host/x.git/'",
    "fatal: unable to access 'https://host/x.git/'",
  ],
  ['https://x-access-token:gh@p@host/x ssh://git@host/y', 'https://host/x ssh://host/y'],
  ['\u001b[31mred', '␛[31mred'],
])('%j → %j', (text, expected) => expect(readable(text)).toBe(expected));

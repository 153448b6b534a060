// Not from the package's top, which brings all of it along: the first git process has to start
// before that.
import { escapeTerminal } from '@release-openmed/core/escape';

/**
 * Text of git, a hook or a remote as it may be shown: one line, without the credentials of URLs,
 * and harmless to a terminal and to the readers of a CI log.
 */
export function readable(text: string): string {
  const line = text
    .split(/\r\n|\r|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' | ');
  return escapeTerminal(line.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s'"]*@/gi, '$1'));
}

import { DATE_FORMS } from './date-forms';
import type { HeadingTemplate } from './heading-template';

/** `## [1.2.0] - 2024-01-01`, as Keep a Changelog 1.1.0 heads releases. */
export function keepAChangelogHeading(marks = '##'): HeadingTemplate {
  return { text: `${marks} [{version}] - {date}`, date: DATE_FORMS[0]! };
}

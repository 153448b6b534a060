import { fitText } from './fit-text';

/**
 * A subject for a line of a report, pipes included: one of kilobytes would push everything else out
 * of sight.
 */
export function shortSubject(subject: string): string {
  return fitText(subject, 160);
}

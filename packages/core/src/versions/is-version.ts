import { semverSpelling } from './semver-spelling';

/** Whether the text is a version in either spelling. */
export function isVersion(text: string): boolean {
  return semverSpelling.parse(text) !== null;
}

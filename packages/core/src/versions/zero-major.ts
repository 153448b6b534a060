/**
 * What a bump becomes while a project is below 1.0.0. `strict`: as demanded; `shift`: major to
 * minor, minor to patch; `minor`: major to minor, minor stays; `patch`: minor to patch, major
 * stays.
 */
export type ZeroMajor = 'strict' | 'shift' | 'minor' | 'patch';

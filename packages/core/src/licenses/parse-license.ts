import deprecatedIds from 'spdx-license-ids/deprecated.json';
import currentIds from 'spdx-license-ids/index.json';
import parse from 'spdx-expression-parse';
import type { License } from './license';

/** Far above what any package says, far below what a recursive parser can bear. */
const MAX_LENGTH = 1000;
/** The library skips over what it does not know in front of a name. */
const TEXT = /^[A-Za-z0-9.+:() -]+$/;
const WORD = /[A-Za-z0-9.-]+/g;
/** Of these alone the list has given up the plain number: it says `-only` or `-or-later`. */
const GNU = /^(?:A|L)?GPL-[\d.]+$|^GFDL-[\d.]+$/;

const IDS = new Map([...deprecatedIds, ...currentIds].map((id) => [id.toLowerCase(), id]));

/**
 * An SPDX expression (annex D of SPDX 2.3; letter case of identifiers does not matter there). Null:
 * it is none. Nothing is guessed: `Apache 2.0` is no identifier.
 */
export function parseLicense(text: string): License | null {
  if (text.length > MAX_LENGTH || !TEXT.test(text)) return null;
  try {
    return read(parse(text.replace(WORD, (word) => IDS.get(word.toLowerCase()) ?? word)));
  } catch {
    return null;
  }
}

function read(info: parse.Info): License {
  if ('conjunction' in info) {
    const kind = info.conjunction === 'or' ? 'either' : 'both';
    return { kind, left: read(info.left), right: read(info.right) };
  }
  const { license, plus = false, exception } = info;
  const [id, offers] = names(license, plus);
  const added = exception === undefined ? '' : ` WITH ${exception}`;
  return { kind: 'one', id: `${id}${added}`, offers: offers === null ? null : `${offers}${added}` };
}

function names(license: string, plus: boolean): readonly [id: string, offers: string | null] {
  if (GNU.test(license))
    return plus ? [`${license}-or-later`, `${license}-only`] : [`${license}-only`, null];
  if (plus) return [`${license}+`, license];
  return [license, license.endsWith('-or-later') ? license.replace(/or-later$/, 'only') : null];
}

type Section = Readonly<Record<string, string>>;

/**
 * INI as Python's configparser reads it, which no library for Node does: values go on in lines that
 * are indented, `=` and `:` both assign, `#` and `;` start lines of comments.
 */
export function readIni(text: string): Readonly<Record<string, Section>> {
  const sections: Record<string, Record<string, string>> = {};
  let open: { section: Record<string, string>; key: string | null } = { section: {}, key: null };
  for (const line of text.split(/\r?\n/).filter((each) => !/^\s*(?:[#;]|$)/.test(each))) {
    const [, name] = /^\[([^\]]+)\]\s*$/.exec(line) ?? [];
    const [, key, value = ''] = /^([^\s=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) open = { section: (sections[name] ??= {}), key: null };
    else if (/^\s/.test(line)) goOn(open, line.trim());
    else if (key !== undefined) {
      open.section[key] = value.trim();
      open = { ...open, key };
    }
  }
  return sections;
}

function goOn(
  { section, key }: { readonly section: Record<string, string>; readonly key: string | null },
  line: string,
): void {
  if (key === null) return;
  section[key] = section[key] === '' ? line : `${section[key]}\n${line}`;
}

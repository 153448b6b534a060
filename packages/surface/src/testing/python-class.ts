/** The text of a Python class `C`: its body, its bases, and what stands before it. */
export function pythonClass(body: string, bases = '', before = ''): string {
  const indented = body.split('\n').map((line) => `    ${line}`);
  return `${before}class C${bases && `(${bases})`}:\n${indented.join('\n')}\n`;
}

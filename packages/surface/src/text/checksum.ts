/** A short number for a text: different texts hardly ever have the same. Not for security. */
export function checksum(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index++)
    sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return (sum >>> 0).toString(36);
}

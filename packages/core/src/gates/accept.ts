import type { Accepted, Finding } from '../finding';

/**
 * A finding as it counts on a day (`now`, ISO 8601): one that somebody has accepted blocks nothing
 * and stays visible, with who answers for it. One whose acceptance has ended counts again.
 */
export function accept(finding: Finding, accepted: readonly Accepted[], now: string): Finding {
  const entries = accepted.filter(
    ({ code, project, symbol }) =>
      code === finding.code &&
      project === finding.project &&
      (symbol === undefined || symbol === finding.symbol),
  );
  const today = now.slice(0, 10);
  const entry = entries.find(({ until }) => until >= today);
  if (entry !== undefined) {
    const { reason, who, until } = entry;
    return { ...finding, severity: 'accepted', accepted: { reason, who, until } };
  }
  const [ended] = entries;
  return ended === undefined
    ? finding
    : {
        ...finding,
        message: `${finding.message} ${ended.who} had accepted this until ${ended.until}.`,
      };
}

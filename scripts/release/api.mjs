/** Whether the public interface is the reported one, and which version a change of it asks for. */

const versionIn = (report) => /^# .* (\d+\.\d+\.\d+\S*)$/m.exec(report)?.[1];
const thingsIn = (report) => {
  let section = '';
  return report.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) section = line.slice(3);
    const thing = /^- `([^`]+)`/.exec(line)?.[1];
    return thing === undefined ? [] : [`${section}: ${thing}`];
  });
};

/**
 * What has changed between two reports.
 *
 * @returns {{removed: readonly string[], added: readonly string[]}} A changed thing is in both.
 */
export function changesOf(before, now) {
  const [was, is] = [new Set(thingsIn(before)), new Set(thingsIn(now))];
  return { removed: [...was].filter((thing) => !is.has(thing)), added: [...is].filter((thing) => !was.has(thing)) };
}

/**
 * The lowest version that may bring a change, by semantic versioning: what goes is major, what comes is minor. Before
 * 1.0.0 what goes is minor.
 */
export function versionFor(version, { removed, added }) {
  const [major, minor, patch] = version.split(/[.-]/).map(Number);
  if (removed.length && major > 0) return `${major + 1}.0.0`;
  if (removed.length || added.length) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch}`;
}

/**
 * Judges the report that is committed.
 *
 * @param committed - docs/api.md.
 * @param current - The report of the code as it is.
 * @param isReleased - Whether the version that the committed report names is out. Until then it may change freely.
 * @returns {{isCurrent: boolean, mayUpdate: boolean, message: string}}
 */
export function judge(committed, current, isReleased) {
  if (committed === current)
    return { isCurrent: true, mayUpdate: true, message: 'the public interface is as reported' };
  const changes = changesOf(committed, current);
  const [from, to] = [versionIn(committed), versionIn(current)];
  const needed = isReleased && from ? versionFor(from, changes) : to;
  const mayUpdate =
    !isNewer(needed, to) && !(isReleased && from === to && (changes.removed.length || changes.added.length));
  const list = [...changes.removed.map((thing) => `  - ${thing}`), ...changes.added.map((thing) => `  + ${thing}`)];
  const advice = mayUpdate
    ? 'Run `npm run api:update` and commit docs/api.md.'
    : `${from} is released. Set the version in package.json to ${needed} or later, then run \`npm run api:update\`.`;
  const what = list.length ? 'The public interface is no longer what docs/api.md says:' : 'docs/api.md is out of date.';
  return { isCurrent: false, mayUpdate, message: [what, ...list, advice].join('\n') };
}

/** A version is out as soon as the changes do not say otherwise. */
export const isReleased = (changelog, report) => !changelog.includes(`## ${versionIn(report)} (not released)`);

function isNewer(a, b) {
  const [x, y] = [a, b].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  const at = x.findIndex((part, i) => part !== y[i]);
  return at >= 0 && x[at] > y[at];
}

/** What keeps a tag from being published. */
export function tagFaults(tag, version, changelog) {
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`, 'm');
  return [
    ...(tag === `v${version}` ? [] : [`the tag is ${tag}, the version in package.json ${version}`]),
    ...(heading.test(changelog) ? [] : [`CHANGELOG.md has no heading "## ${version} (YYYY-MM-DD)"`]),
  ];
}

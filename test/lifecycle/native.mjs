/**
 * What Chromium's own heap holds of the objects behind a page's functions, whether or not a script can still get at
 * them. `Runtime.queryObjects` would find those alone that have a wrapper, and most observers lose theirs. Nothing in the
 * page is altered for it.
 */

/** By the names that the heap gives them. */
const COUNTED = {
  observers: ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver', 'ReportingObserver'],
  /** Timers and intervals, frames, idle callbacks: from when they are set until they have run or are cleared. */
  timers: ['DOMTimer', 'V8FrameCallback', 'V8IdleRequestCallback'],
};

/** How many of each there are; all garbage shall be gone. */
export async function countNative(cdp) {
  const { snapshot, nodes, strings } = JSON.parse(await takeSnapshot(cdp));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')];
  const native = types[type].indexOf('native');
  const counted = Object.keys(COUNTED).map((what) => [what, 0]);
  const kinds = new Map(counted.flatMap((one) => COUNTED[one[0]].map((kind) => [strings.indexOf(kind), one])));
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== native) continue;
    const one = kinds.get(nodes[at + name]);
    if (one) one[1]++;
  }
  return Object.fromEntries(counted);
}

async function takeSnapshot(cdp) {
  const chunks = [];
  const add = ({ chunk }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.takeHeapSnapshot');
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  return chunks.join('');
}

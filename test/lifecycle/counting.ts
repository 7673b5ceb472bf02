/**
 * What the elements hold on to, counted by the page's own functions, which go on doing what they do. To be imported
 * before any element: some of their modules take the functions as they find them.
 */

interface Held {
  /** Listeners on what outlives an element: documents, windows, media queries. Those on nodes leave with their node. */
  listeners: number;
  /** Targets of observers of sizes and of intersections. */
  observed: number;
  /** Targets in the page of observers of changes. These hold no node that has left. */
  watched: number;
  /** What is still to come: timers, intervals, frames. */
  timers: number;
}

const listeners = new Map<EventTarget, Set<string>>();
const observed = new Map<object, Set<Element>>();
const watched = new Map<object, Set<Node>>();
const pending = new Set<string>();

const ids = new WeakMap<object, number>();
let lastId = 0;
const idOf = (object: object): number => {
  const id = ids.get(object) ?? ++lastId;
  ids.set(object, id);
  return id;
};

type Method = (this: never, ...args: never[]) => unknown;

/** Calls back before a method does its work, with its object and arguments. */
function tap(prototype: object, name: string, before: (object: never, ...args: never[]) => void): void {
  const methods = prototype as Record<string, Method>;
  const native = methods[name]!;
  methods[name] = function (this: never, ...args: never[]) {
    before(this, ...args);
    return native.apply(this, args);
  };
}

// By name: what has moved into a frame is of another window's classes.
const isLasting = (target: EventTarget): boolean => !('nodeType' in target) || target.nodeType === Node.DOCUMENT_NODE;
const keyOf = (type: string, listener: object, options: boolean | EventListenerOptions | undefined): string =>
  `${type} ${idOf(listener)} ${typeof options === 'object' ? !!options.capture : !!options}`;

type ListenerArguments = [type: string, listener: object | null, options?: boolean | EventListenerOptions];
tap(EventTarget.prototype, 'addEventListener', (target: EventTarget | undefined, ...args: ListenerArguments) => {
  const [type, listener, options] = args;
  const at = target ?? window;
  if (!listener || !isLasting(at)) return;
  listeners.set(at, (listeners.get(at) ?? new Set()).add(keyOf(type, listener, options)));
});
tap(EventTarget.prototype, 'removeEventListener', (target: EventTarget | undefined, ...args: ListenerArguments) => {
  const [type, listener, options] = args;
  if (listener) listeners.get(target ?? window)?.delete(keyOf(type, listener, options));
});

for (const { prototype } of [ResizeObserver, IntersectionObserver]) {
  tap(prototype, 'observe', (observer: object, target: Element) => {
    observed.set(observer, (observed.get(observer) ?? new Set()).add(target));
  });
  tap(prototype, 'unobserve', (observer: object, target: Element) => observed.get(observer)?.delete(target));
  tap(prototype, 'disconnect', (observer: object) => observed.delete(observer));
}
tap(MutationObserver.prototype, 'observe', (observer: object, target: Node) => {
  watched.set(observer, (watched.get(observer) ?? new Set()).add(target));
});
tap(MutationObserver.prototype, 'disconnect', (observer: object) => watched.delete(observer));

type Start = (act: (time: number) => unknown, ...rest: unknown[]) => number;
type Stop = (id?: number) => void;

/** Timers of one kind: pending from when they are set until they run or are cleared. */
function follow(set: string, clear: string, isRepeated = false): void {
  const start = Reflect.get(window, set) as Start | undefined;
  const stop = Reflect.get(window, clear) as Stop | undefined;
  // Not every engine has idle callbacks.
  if (!start || !stop) return;
  const counted: Start = (act, ...rest) => {
    const run = (time: number): unknown => {
      if (!isRepeated) pending.delete(`${set} ${id}`);
      return act(time);
    };
    const id = start.call(window, run, ...rest);
    pending.add(`${set} ${id}`);
    return id;
  };
  const cleared: Stop = (id) => {
    pending.delete(`${set} ${String(id)}`);
    stop.call(window, id);
  };
  Reflect.set(window, set, counted);
  Reflect.set(window, clear, cleared);
}
follow('setTimeout', 'clearTimeout');
follow('setInterval', 'clearInterval', true);
follow('requestAnimationFrame', 'cancelAnimationFrame');
follow('requestIdleCallback', 'cancelIdleCallback');

const sizeOf = (sets: Iterable<Set<unknown>>): number => [...sets].reduce((sum, { size }) => sum + size, 0);

export const held = (): Held => ({
  listeners: sizeOf(listeners.values()),
  observed: sizeOf(observed.values()),
  watched: [...watched.values()].reduce((sum, nodes) => sum + [...nodes].filter((node) => node.isConnected).length, 0),
  timers: pending.size,
});

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type { ElementOf, EventsOf, Properties, Tag } from './elements.js';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `cdm-select` → `onCdmSelect`. What is heard is the element's event, not React's. */
type Handlers<T extends Tag> = {
  [Name in keyof EventsOf<T> & string as `on${Pascal<Name>}`]?: ((event: EventsOf<T>[Name]) => void) | undefined;
};

export type WrapperProps<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof Handlers<T> | keyof Properties<T>> &
  Properties<T> &
  Handlers<T>;

export type Wrapped<T extends Tag> = ForwardRefExoticComponent<WrapperProps<T> & RefAttributes<ElementOf<T>>>;

/** Which prop becomes what; the manifest says it. */
export interface Wrapping {
  /** Prop → attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties that have no attribute. Without a value they are undefined. */
  readonly properties: readonly string[];
  /** Prop → event. */
  readonly events: Readonly<Record<string, string>>;
}

type Bag = Record<string, unknown>;

/** On a server there is no layout, and React 18 warns of it. */
const useEarlyEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * An element as a React component, for React 16.8 to 18, which hand nothing but attributes to an element and hear no
 * event of its own. It works in 19 too.
 */
export function wrap<T extends Tag>(tag: T, { attributes, properties, events }: Wrapping): Wrapped<T> {
  const Wrapper = forwardRef<ElementOf<T>, Bag>((given, ref) => {
    const element = useRef<(ElementOf<T> & Bag) | null>(null);
    const latest = useRef(given);

    useImperativeHandle(ref, () => element.current as ElementOf<T>);
    useEarlyEffect(() => {
      const previous = latest.current;
      latest.current = given;
      for (const name of properties) {
        // One that is no longer given is taken back; one that never was is the element's own business.
        if (element.current && (name in given || name in previous)) Reflect.set(element.current, name, given[name]);
      }
    });
    useEarlyEffect(() => {
      const leaving = new AbortController();
      for (const [prop, type] of Object.entries(events)) {
        const handle = (event: Event): void => (latest.current[prop] as ((event: Event) => void) | undefined)?.(event);
        element.current?.addEventListener(type, handle, { signal: leaving.signal });
      }
      return () => leaving.abort();
    }, []);

    const handed: Bag = { ref: element };
    for (const [name, value] of Object.entries(given)) {
      if (name in events || properties.includes(name)) continue;
      const attribute = attributes[name];
      // Before version 19, React writes `class` and the booleans of an unknown element as they are named.
      if (attribute === undefined) handed[name === 'className' ? 'class' : name] = value;
      else handed[attribute] = typeof value === 'boolean' ? (value ? '' : undefined) : value;
    }
    return createElement(tag, handed);
  });
  Wrapper.displayName = tag;
  return Wrapper;
}

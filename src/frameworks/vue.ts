import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, EventsOf, Properties, Tag } from './elements.js';

/** The tags in Vue's templates. Vue's tools read `$props` and `$emit`, which no element really has. */

type Component<T extends Tag> = new () => ElementOf<T> & {
  /** @deprecated For the checking of templates only. */
  $props: HTMLAttributes & PublicProps & Properties<T>;
  /** @deprecated For the checking of templates only. */
  $emit: EmitFn<{ [Name in keyof EventsOf<T>]: (event: EventsOf<T>[Name]) => void }>;
};

type Components = { [T in Tag]: Component<T> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}

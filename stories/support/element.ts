import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { argsOf } from './arg-types.js';
import { elementOf, valueOf, type TagName } from './manifest.js';

/** What a story may set: attributes and properties by their property names, events and CSS properties by their own. */
export type ArgsOf<Tag extends TagName> = Partial<Omit<HTMLElementTagNameMap[Tag], keyof HTMLElement>> & {
  readonly [name: `--cdm-${string}` | `cdm-${string}`]: unknown;
  readonly input?: unknown;
  readonly change?: unknown;
};

export type StoryOf<Tag extends TagName> = StoryObj<ArgsOf<Tag>>;

const TEMPLATES: Readonly<Record<TagName, (set: unknown, children: unknown) => TemplateResult>> = {
  'cdm-centre': (set, children) => html`<cdm-centre ${set}>${children}</cdm-centre>`,
  'cdm-directory': (set, children) => html`<cdm-directory ${set}>${children}</cdm-directory>`,
  'cdm-find-nearest': (set, children) => html`<cdm-find-nearest ${set}>${children}</cdm-find-nearest>`,
  'cdm-logo': (set, children) => html`<cdm-logo ${set}>${children}</cdm-logo>`,
  'cdm-map': (set, children) => html`<cdm-map ${set}>${children}</cdm-map>`,
};

/** The element with what is set of it, as a page would write it: what has its default value is left out. */
export const element = <Tag extends TagName>(tag: Tag, args: ArgsOf<Tag>, children: unknown = ''): TemplateResult =>
  TEMPLATES[tag](setting(tag, args), children);

/** What the stories of an element share. */
export const metaOf = <Tag extends TagName>(tag: Tag, children?: unknown) =>
  ({
    component: tag,
    args: argsOf(tag) as ArgsOf<Tag>,
    render: (args: ArgsOf<Tag>) => element(tag, args, children),
  }) satisfies Meta<ArgsOf<Tag>>;

class Setting extends Directive {
  #set: Readonly<Record<string, unknown>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('only in a tag');
  }

  override update({ element: target }: ElementPart, [tag, args]: [TagName, Readonly<Record<string, unknown>>]): void {
    const attributes = new Map(elementOf(tag).attributes.map((one) => [one.fieldName, one] as const));
    const events = new Set(elementOf(tag).events.map(({ name }) => name));
    for (const name of new Set([...Object.keys(this.#set), ...Object.keys(args)])) {
      const [value, old] = [args[name], this.#set[name]];
      if (value === old) continue;
      const attribute = attributes.get(name);
      if (events.has(name)) {
        target.addEventListener(name, this.#tell);
      } else if (name.startsWith('--')) {
        (target as HTMLElement).style.setProperty(name, (value as string | undefined) ?? null);
      } else if (!attribute) {
        Object.assign(target, { [name]: value });
      } else if (value === undefined || value === valueOf(attribute.default)) {
        target.removeAttribute(attribute.name);
      } else if (typeof value === 'boolean') {
        target.toggleAttribute(attribute.name, value);
      } else {
        target.setAttribute(attribute.name, value as string);
      }
    }
    this.#set = args;
  }

  /** What the panel of actions can show: of an event itself it reads nothing but `isTrusted`. */
  #tell = (event: Event): void => {
    const listener = this.#set[event.type] as ((told: unknown) => void) | undefined;
    listener?.(event instanceof CustomEvent ? event.detail : (event.currentTarget as HTMLInputElement).value);
  };

  override render(): void {
    // There is nothing to write but in a page.
  }
}

const setting = directive(Setting) as (tag: TagName, args: object) => unknown;

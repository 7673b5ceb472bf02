import { aTimeout, expect } from '@open-wc/testing';
import type { HostPage } from '../support/host-page.js';
import { elements, find, TAGS } from '../support/invariants.js';
import { FIELDSETS } from './fieldsets.js';
import { allIn, faultsOf, type HostFault } from './host-fault.js';

/** What an element computes for what is in it. */
const styleIn = ({ window }: HostPage, element: Element, selector = '.base'): CSSStyleDeclaration =>
  window.getComputedStyle(element.shadowRoot!.querySelector(selector)!);

/** Nothing of an element leads to a part of "this page", which a `<base>` would put elsewhere. */
function expectNoWayWithinThePage(host: HostPage): void {
  for (const element of allIn(host)) {
    const within = element.shadowRoot!.querySelectorAll(
      '[href^="#"], use, [src^="#"], [fill^="url"], [mask], [filter]',
    );
    expect([...within].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  }
}

/** Where a page may have put the elements. */
const PLACES: Readonly<Record<string, (markup: string) => string>> = {
  'a paragraph': (markup) => `<p>${markup}</p>`,
  'the cell of a table': (markup) => `<table><tr><td>${markup}</td></tr></table>`,
  'a row that shrinks to what is in it': (markup) => `<div style="display: flex">${markup}</div>`,
  'a grid': (markup) => `<div style="display: grid; grid-template-columns: auto auto">${markup}</div>`,
  'a column of 200 px': (markup) => `<div style="inline-size: 200px">${markup}</div>`,
  'a box that cuts off what is too high': (markup) =>
    `<div style="block-size: 3em; overflow: hidden; contain: strict">${markup}</div>`,
  'a list, with blank lines between': (markup) => `<ul><li>${markup.replaceAll('\n', '\n\n\n')}</li></ul>`,
};

const ODD_LANGUAGES = ['fr_FR', 'FR-fr', 'xx', 'i-klingon', '-', 'fr-', 'x'.repeat(5_000), '"><b>'];

/** What leads upwards from an element: a form's field may take the name of each. */
const WAYS_UP = ['parentNode', 'assignedSlot', 'host', 'localName', 'nodeType'];

/** CSS pixels of whatever text an element shows, but for what is drawn: names and numbers on the map are as large as it. */
function sizesIn(host: HostPage): number[] {
  return allIn(host)
    .filter(({ localName }) => localName !== 'cdm-logo')
    .flatMap((element) => [...element.shadowRoot!.querySelectorAll('.base *')])
    .filter((node) => !node.closest('svg') && node.getClientRects().length && [...node.childNodes].some(isText))
    .map((node) => parseFloat(host.window.getComputedStyle(node).fontSize));
}
const isText = ({ nodeType, nodeValue }: Node): boolean => nodeType === Node.TEXT_NODE && !!nodeValue?.trim();

const MARKUP_FAULTS: Readonly<Record<string, HostFault>> = {
  ...FIELDSETS,
  'has a form whose fields take the names of its members': {
    body: `<form>${WAYS_UP.map((name) => `<input type="hidden" name="${name}">`).join('')}${elements()}</form>`,
  },
  ...Object.fromEntries(
    Object.entries(PLACES).map(([place, around]): [string, HostFault] => [
      `has the elements in ${place}`,
      { body: around(elements()) },
    ]),
  ),
  ...Object.fromEntries(
    TAGS.map((tag): [string, HostFault] => [
      `never closes its <${tag}>`,
      {
        body: `${elements()}<${tag} centre="nimes" countries="CH">`,
        // The logo is as wide as a logo, and has to give way; the others are not in the way.
        warnings: 1,
        so: (host) => {
          expect(find(host, '#after')!.getClientRects().length).to.equal(1);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    ODD_LANGUAGES.map((lang): [string, HostFault] => [
      `says that it is in “${lang.slice(0, 10)}”`,
      { lang: lang.replace('"', '&quot;') },
    ]),
  ),
  'opens what the elements are in once they are loaded': {
    body: `<details><summary>Open</summary>${elements()}</details>`,
    meanwhile: async (host) => {
      await aTimeout(200);
      find(host, 'details')!.setAttribute('open', '');
    },
  },
  'has the elements in a template, and takes them from there': {
    body: `<template>${elements()}</template>`,
    meanwhile: (host) => {
      const template = find(host, 'template') as HTMLTemplateElement;
      template.after(host.document.importNode(template.content, true));
    },
  },
  'has all styles reset': { head: '<style>* { all: unset; } p { display: block; }</style>' },
  'has all styles taken away, and insists': {
    head: '<style>* { all: initial !important; } p { display: block !important; } script, style, head, title { display: none !important; }</style>',
    // Engines differ in how far such a page can be scrolled while it grows.
    then: (host) => host.window.scrollTo(0, 0),
  },
  'writes tiny, in capitals, spaced, on one line': {
    head: `<style>html { font-size: 62.5%; } body { font: 8px/1 serif; text-transform: uppercase; letter-spacing: .3em;
      word-spacing: 1em; white-space: nowrap; text-indent: 3em; text-align: justify; color: #ccc; }</style>`,
    so: (host) => {
      for (const element of allIn(host).filter(({ localName }) => localName !== 'cdm-logo')) {
        // Not the spacing: a visitor may have asked for it, and it does no harm.
        const { whiteSpace, textTransform, textIndent } = styleIn(host, element);
        expect([element.localName, whiteSpace, textTransform, textIndent], 'inherited').to.deep.equal([
          element.localName,
          'normal',
          'none',
          '0px',
        ]);
      }
      expect(Math.min(...sizesIn(host)), 'the smallest text').to.be.at.least(14);
    },
  },
  'writes twice as large by its root': {
    head: '<style>html { font-size: 30px; } body { font-size: 16px; }</style>',
    so: (host) => {
      const before = sizesIn(host);
      expect(Math.min(...before), 'the smallest text').to.be.at.least(14);
      host.document.documentElement.style.fontSize = '15px';
      expect(sizesIn(host), 'as the text around them, not as the root').to.deep.equal(before);
      host.document.body.style.fontSize = '32px';
      for (const element of allIn(host).filter(({ localName }) => localName !== 'cdm-logo')) {
        expect(styleIn(host, element).fontSize, `${element.localName}, as the text around it`).to.equal('32px');
      }
    },
  },
  'hides the elements, and shows them later': {
    head: `<style>.hiding :is(${TAGS.join()}) { display: none; }</style>`,
    does: `document.documentElement.className = 'hiding';`,
    meanwhile: async (host) => {
      await aTimeout(300);
      for (const element of allIn(host)) expect(element.getClientRects().length, element.localName).to.equal(0);
      host.document.documentElement.className = '';
    },
    so: (host) => {
      host.document.documentElement.className = 'hiding';
      for (const element of allIn(host)) expect(element.getClientRects().length, element.localName).to.equal(0);
    },
  },
  'has its own way with buttons, fields, lists and drawings': {
    head: `<style>a, button, ul, li, h2, h3, svg, path, label, table { position: fixed !important; opacity: .1 !important;
      border: 9px solid lime !important; font: 40px cursive !important; }</style>`,
    so: (host) => {
      const { position, opacity } = styleIn(host, find(host, 'cdm-directory')!, 'button');
      expect([position, opacity]).not.to.include.members(['fixed', '0.1']);
    },
  },
  'hides what is not defined yet': { head: '<style>:not(:defined) { display: none; }</style>' },
  'has its addresses begin elsewhere': {
    body: `<base href="https://elsewhere.invalid/">${elements()}`,
    so: expectNoWayWithinThePage,
  },
  'has its addresses begin in a folder': { body: `<base href="/a/folder/">${elements()}` },
  'gives the logo a link that is code': {
    body: elements().replace('<cdm-logo', '<cdm-logo href="javascript:window.canary=1"'),
    so: (host) => {
      expect(find(host, 'cdm-logo')!.shadowRoot!.querySelectorAll('[href]').length, 'a link').to.equal(0);
    },
  },
  'spaces letters, words and lines as WCAG’s test does': {
    head: `<style>* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }</style>`,
  },
  'is no wider than a phone': {
    body: `<div style="inline-size: 320px">${elements()}</div>`,
    so: (host) => {
      for (const element of allIn(host)) {
        expect(element.getBoundingClientRect().width, element.localName).to.be.at.most(320);
      }
    },
  },
  'is read from right to left': { does: `document.documentElement.dir = 'rtl';` },
  'is dark, and has no colours of its own': { head: '<style>html { color-scheme: dark; }</style>' },
};

export const MARKUP_PAGE_FAULTS = faultsOf(MARKUP_FAULTS);

import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { ClockController } from '../controllers/clock-controller.js';
import type { Language } from '../i18n/language.js';
import type { Centre } from '../model/network.js';
import { nextChange } from '../model/opening-hours.js';
import type { Relatives } from '../model/select-centres.js';
import { centreDetailsStyles } from '../parts/centre-details.styles.js';
import { centreDetailsTemplate } from '../parts/centre-details.template.js';
import { deviceMaps } from '../parts/centre-details.links.js';
import { centreHoursStyles } from '../parts/centre-hours.styles.js';
import { reportAddressOf } from './centre-details.report.js';

/** All that is known of a centre, as true as the clock is. A chunk of its own: loaded when a visitor opens the first. */
export class CentreDetails {
  static readonly styles = [centreDetailsStyles, centreHoursStyles];

  #host: ReactiveControllerHost & Element & { readonly reportTo: string };

  #clock: ClockController;

  /** @param host - Rendered again when what is said about opening hours changes. */
  constructor(host: ReactiveControllerHost & Element & { readonly reportTo: string }) {
    this.#host = host;
    this.#clock = new ClockController(host);
  }

  /** @param isDrawnAhead - On a server, or to be the same: nothing is said of the visitor's device and moment. */
  template(language: Language, view: { readonly centre: Centre } & Relatives, isDrawnAhead = false): TemplateResult {
    const { now, timeZone: visitorZone } = this.#clock;
    if (!isDrawnAhead) this.#clock.wakeAt(nextChange(view.centre, now));
    return centreDetailsTemplate(language, {
      ...view,
      now,
      isDrawnAhead,
      visitorZone,
      reportTo: reportAddressOf(this.#host),
      maps: isDrawnAhead ? undefined : deviceMaps(navigator.userAgent),
    });
  }
}

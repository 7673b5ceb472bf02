/*
 * Loaded by a host page before anything else: what its content security policy was violated by, and the steps that
 * were added to its history. Their number is no witness: a browser keeps 50, and an older one leaves for each new one.
 */
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
window.steps = [];
const { pushState } = History.prototype;
History.prototype.pushState = function (state, unused, url) {
  window.steps.push(`pushState ${url ?? ''}`);
  return pushState.call(this, state, unused, url);
};
addEventListener('hashchange', ({ newURL }) => window.steps.push(`hashchange ${newURL}`));

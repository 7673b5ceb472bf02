import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Our own toolbars stand in for both: an element answers to its container, and to its page's colour scheme.
  features: { backgrounds: false, viewport: false },
  // The static site works from any folder.
  viteFinal: (vite) => ({ ...vite, base: './' }),
};
export default config;
